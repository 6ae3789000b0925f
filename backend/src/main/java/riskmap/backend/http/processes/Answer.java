package riskmap.backend.http.processes;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * The result of a process: a document without its braces; the caller adds the provenance.
 *
 * @param mediaType {@code application/json} or {@code application/geo+json}
 * @param members writes the members of the document
 */
record Answer(String mediaType, Members members) {

    static final String JSON = "application/json";
    static final String GEOJSON = "application/geo+json";

    /** Writes members of an open JSON object. */
    interface Members {
        void write(JsonGenerator json) throws IOException;
    }
}
