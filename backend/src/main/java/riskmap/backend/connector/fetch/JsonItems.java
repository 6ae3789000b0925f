package riskmap.backend.connector.fetch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import riskmap.backend.connector.file.Connector;
import riskmap.backend.connector.file.Connector.Format;
import riskmap.backend.connector.file.Connector.NextLink;

/** The records of one JSON document, one at a time in memory, and the address of the next document. */
final class JsonItems {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int DEEPEST = 5;
    private static final int MOST_COLUMNS = 500;

    private final Connector.Web web;
    private final Spool spool;
    private final JsonPointer items;
    private final JsonPointer next;
    private boolean found;
    private String nextPage;

    private JsonItems(Connector.Web web, Spool spool) {
        this.web = web;
        this.spool = spool;
        this.items = JsonPointer.compile(web.items());
        this.next = web.paging() instanceof NextLink link && link.pointer() != null
                ? JsonPointer.compile(link.pointer())
                : null;
    }

    /** Adds the records of a document and says which document comes next, as far as the document says it. */
    static String read(Path file, Connector.Web web, Spool spool) throws IOException {
        JsonItems reader = new JsonItems(web, spool);
        try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
            reader.document(parser);
        } catch (JsonProcessingException e) {
            String place =
                    e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
            throw new SourceFailure(
                    "The answer of " + web.shown() + " is not JSON" + place + ": " + e.getOriginalMessage() + ".", e);
        }
        if (!reader.found) {
            throw new SourceFailure(
                    "The answer of " + web.shown() + " has no list at '" + web.items() + "' (source.items).");
        }
        return reader.nextPage;
    }

    private void document(JsonParser parser) throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY && isAt(parser, items)) {
                found = true;
                list(parser);
            } else if (token == JsonToken.START_ARRAY && isLinks(parser)) {
                links(parser);
            } else if (next != null
                    && token == JsonToken.VALUE_STRING
                    && parser.getParsingContext().pathAsPointer().equals(next)) {
                nextPage = parser.getText();
            }
        }
    }

    /** Whether the array that has just begun stands at a pointer. */
    private static boolean isAt(JsonParser parser, JsonPointer pointer) {
        return parser.getParsingContext().getParent().pathAsPointer().equals(pointer);
    }

    private boolean isLinks(JsonParser parser) {
        return next == null && web.paging() instanceof NextLink && isAt(parser, JsonPointer.compile("/links"));
    }

    private void links(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode link = JSON.readTree(parser);
            if (link.path("rel").asText().equals("next")) {
                nextPage = link.path("href").asText();
            }
        }
    }

    private void list(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode item = JSON.readTree(parser);
            Map<String, Object> values = new LinkedHashMap<>();
            if (web.format() == Format.GEOJSON) {
                flatten("", item.path("properties"), 1, values);
                if (item.has("id")) {
                    values.putIfAbsent("id", item.get("id").asText());
                }
            } else {
                flatten("", item, 1, values);
            }
            spool.add(values);
        }
    }

    /** Members of members get names with dots; lists are one text. */
    private void flatten(String prefix, JsonNode node, int depth, Map<String, Object> values) throws SourceFailure {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String name = prefix + member.getKey();
            JsonNode value = member.getValue();
            if (value.isObject() && depth < DEEPEST) {
                flatten(name + ".", value, depth + 1, values);
            } else if (values.size() >= MOST_COLUMNS) {
                throw new SourceFailure("A record of " + web.shown() + " has more than " + MOST_COLUMNS + " members.");
            } else {
                values.put(name, plain(value));
            }
        }
    }

    private static Object plain(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (value.isNumber()) {
            return value.numberValue();
        }
        return value.isBoolean()
                ? (Object) value.booleanValue()
                : value.isContainerNode() ? value.toString() : value.asText();
    }
}
