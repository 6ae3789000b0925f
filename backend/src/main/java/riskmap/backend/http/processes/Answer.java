package riskmap.backend.http.processes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The result of a process in every media type it offers; only the one asked for is ever written. Those are the types the
 * process {@linkplain AnalysisProcess#mediaTypes declares}.
 */
public final class Answer {

    /** Media type of a document of its own kind. */
    public static final String JSON = "application/json";
    /** Media type of a feature collection. */
    public static final String GEOJSON = "application/geo+json";
    /** Media type of a table, UTF-8 with a header line. */
    public static final String CSV = "text/csv";

    private static final JsonFactory FACTORY = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private final Map<String, Content> contents = new LinkedHashMap<>();

    private Answer() {}

    /** Writes members of an open JSON object; the provenance is added after them. */
    public interface Members {
        void write(JsonGenerator json) throws IOException;
    }

    /** Writes a whole result of another kind. */
    public interface Content {

        /** Writes it; does not close the stream. */
        void write(OutputStream out, Provenance provenance) throws IOException;
    }

    /** A JSON document. */
    public static Answer json(Members members) {
        return new Answer().or(JSON, document(members));
    }

    /** A GeoJSON feature collection. */
    public static Answer geojson(Members members) {
        return new Answer().or(GEOJSON, document(members));
    }

    /** The same result as a GeoJSON feature collection as well. */
    public Answer orGeojson(Members members) {
        return or(GEOJSON, document(members));
    }

    /** The same result in one more media type. */
    public Answer or(String mediaType, Content content) {
        contents.put(mediaType, content);
        return this;
    }

    private static Content document(Members members) {
        return (out, provenance) -> {
            try (JsonGenerator json = FACTORY.createGenerator(out)) {
                json.writeStartObject();
                members.write(json);
                provenance.write(json);
                json.writeEndObject();
            }
        };
    }

    /** What writes one of them. */
    Content content(String mediaType) {
        return contents.get(mediaType);
    }

    static boolean isJson(String mediaType) {
        return mediaType.equals(JSON) || mediaType.endsWith("+json");
    }
}
