package riskmap.backend.http.processes;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * The result of a process: a document without its braces; the caller adds the provenance.
 *
 * @param mediaType {@code application/json} or {@code application/geo+json}
 * @param members writes the members of the document
 */
public record Answer(String mediaType, Members members) {

    /** Media type of a document of its own kind. */
    public static final String JSON = "application/json";
    /** Media type of a feature collection. */
    public static final String GEOJSON = "application/geo+json";

    /** Writes members of an open JSON object. */
    public interface Members {
        void write(JsonGenerator json) throws IOException;
    }
}
