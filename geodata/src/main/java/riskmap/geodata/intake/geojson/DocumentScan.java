package riskmap.geodata.intake.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import riskmap.geodata.intake.issue.UnreadableSource;

/**
 * Goes through a whole GeoJSON document without keeping anything: what it is, the reference system it declares (a member
 * RFC 7946 dropped and the field still writes), and that it is whole.
 */
final class DocumentScan {

    private final String source;
    private String type;
    private String crs;
    private boolean features;

    private DocumentScan(String source) {
        this.source = source;
    }

    /**
     * What a document is.
     *
     * @param collection whether it is a feature collection, otherwise a single feature
     * @param crs name of the reference system it declares, or null
     */
    record Document(boolean collection, String crs) {}

    static Document scan(String source, JsonParser parser) throws IOException {
        return Json.read(parser, source, json -> new DocumentScan(source).read(json));
    }

    private Document read(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new UnreadableSource(source, "是空文件", "is empty");
        }
        if (first != JsonToken.START_OBJECT) {
            throw new UnreadableSource(
                    source,
                    "是 JSON，但不是对象；应为 FeatureCollection 或 Feature",
                    "is JSON, but no object; a FeatureCollection or a Feature is expected");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            member(name, parser);
        }
        if (parser.nextToken() != null) {
            throw new UnreadableSource(source, "在 JSON 对象结束之后还有内容", "goes on behind the end of its JSON object");
        }
        return document();
    }

    private void member(String name, JsonParser parser) throws IOException {
        switch (name) {
            case "type" -> type = parser.currentToken() == JsonToken.VALUE_STRING ? parser.getText() : type;
            case "crs" -> crs = declared(parser);
            case "features" -> features = parser.currentToken() == JsonToken.START_ARRAY;
            default -> {
                // Foreign members are gone through like any other.
            }
        }
        skip(parser);
    }

    /** Goes to the end of a value, looking at every text, whose length is limited. */
    private static void skip(JsonParser parser) throws IOException {
        int depth = 0;
        for (JsonToken token = parser.currentToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.VALUE_STRING) {
                parser.getTextLength();
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth <= 0) {
                return;
            }
        }
    }

    /** The first text within {@code properties} of a named reference system. */
    private static String declared(JsonParser parser) throws IOException {
        int depth = 0;
        String found = null;
        for (JsonToken token = parser.currentToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.VALUE_STRING && "name".equals(parser.currentName())) {
                found = parser.getText();
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth <= 0) {
                break;
            }
        }
        return found;
    }

    private Document document() throws UnreadableSource {
        boolean collection = "FeatureCollection".equals(type);
        if (collection && !features) {
            throw new UnreadableSource(
                    source,
                    "是 FeatureCollection，但没有“features”列表",
                    "is a FeatureCollection without a list of 'features'");
        }
        if (!collection && !"Feature".equals(type)) {
            String shown = type != null && type.length() > 60 ? type.substring(0, 60) : type;
            throw new UnreadableSource(
                    source,
                    (type == null ? "没有“type”" : "类型为“" + shown + "”") + "；应为 FeatureCollection 或 Feature",
                    (type == null ? "has no 'type'" : "is of type '" + shown + "'")
                            + "; a FeatureCollection or a Feature is expected");
        }
        return new Document(collection, crs);
    }
}
