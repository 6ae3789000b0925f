package riskmap.backend.http.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;

/** Features 1, oas30: the OpenAPI 3.0 document is well formed, and the service does what it says. */
class OpenApiTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final Pattern IN_PATH = Pattern.compile("\\{([^}]+)}");
    /** Values where the schema alone does not say what is accepted. */
    private static final Map<String, String> VALUES = Map.of(
            "bbox", "120.6,31.2,120.9,31.4",
            "datetime", "2026-01-01T00:00:00Z/..",
            "collections", "risk-points",
            "filter-lang", "cql2-text",
            "filter-crs", "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
            "f", "json",
            "asOf", Instant.now().toString(),
            "q", "名");

    private static JsonNode api;

    @BeforeAll
    static void read() {
        assertTrue(Walk.declares("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30"));
        HttpResponse<byte[]> answer = Walk.get(Walk.follow(Walk.landing(), "service-desc"));
        assertEquals("application/vnd.oai.openapi+json", Walk.mediaType(answer));
        api = riskmap.backend.http.TestService.json(answer);
    }

    @Test
    void theDocumentIsWellFormed() {
        assertTrue(api.get("openapi").asText().matches("3\\.0\\.\\d"));
        assertTrue(api.at("/info/title").isTextual() && api.at("/info/version").isTextual());
        assertTrue(api.at("/servers/0/url").asText().startsWith("http"));
        Set<String> ids = new HashSet<>();
        api.get("paths").properties().forEach(path -> {
            assertTrue(path.getKey().startsWith("/"), path.getKey());
            path.getValue().properties().forEach(operation -> {
                String where = operation.getKey() + " " + path.getKey();
                assertTrue(METHODS.contains(operation.getKey()), where);
                assertTrue(ids.add(operation.getValue().get("operationId").asText()), where);
                check(where, path.getKey(), operation.getValue());
            });
        });
    }

    private static void check(String where, String path, JsonNode operation) {
        assertTrue(operation.get("responses").size() > 0, where);
        operation.get("responses").properties().forEach(response -> {
            assertTrue(response.getKey().matches("default|[1-5]\\d\\d"), where);
            assertTrue(
                    response.getValue().has("description")
                            || response.getValue().has("$ref"),
                    where);
        });
        Set<String> inPath = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (JsonNode parameter : operation.get("parameters")) {
            String in = parameter.get("in").asText();
            assertTrue(Set.of("query", "path", "header").contains(in), where);
            assertTrue(
                    parameter.has("schema")
                            && names.add(in + " " + parameter.get("name").asText()),
                    where);
            if (in.equals("path")) {
                assertTrue(parameter.get("required").asBoolean(), where);
                inPath.add(parameter.get("name").asText());
            }
        }
        Set<String> templated = new HashSet<>();
        Matcher matcher = IN_PATH.matcher(path);
        while (matcher.find()) {
            templated.add(matcher.group(1));
        }
        assertEquals(templated, inPath, where);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<JsonNode> references = api.findValues("$ref");
        assertTrue(references.size() > 50);
        for (JsonNode reference : references) {
            String pointer = reference.asText();
            assertTrue(pointer.startsWith("#/") && !api.at(pointer.substring(1)).isMissingNode(), pointer);
        }
    }

    @Test
    void everyPathAnswersAndTakesItsParameters() {
        List<String> refused = new ArrayList<>();
        api.get("paths").properties().forEach(path -> {
            JsonNode get = path.getValue().get("get");
            for (JsonNode parameter : get == null ? List.<JsonNode>of() : inQuery(get)) {
                String address = address(path.getKey(), get, parameter);
                if (!takes(path.getKey(), get, address)) {
                    refused.add(address);
                }
            }
        });
        assertEquals(List.of(), refused);
    }

    /** Whether an address answers, or would if what its path names were there. */
    private static boolean takes(String path, JsonNode operation, String address) {
        int status = operation.has("security")
                ? withToken(address)
                : Walk.get(address).statusCode();
        return status < 300 || status == 404 && templated(path);
    }

    /** The answer to an editor, where everybody else is refused with a problem. */
    private static int withToken(String address) {
        HttpResponse<byte[]> refused = Walk.get(address);
        assertEquals(401, refused.statusCode(), address);
        assertEquals("application/problem+json", Walk.mediaType(refused), address);
        return Walk.get(address, Walk.editor()).statusCode();
    }

    private static List<JsonNode> inQuery(JsonNode operation) {
        List<JsonNode> parameters = new ArrayList<>();
        operation.get("parameters").forEach(parameters::add);
        parameters.removeIf(parameter -> !parameter.get("in").asText().equals("query"));
        return parameters;
    }

    /** The address of an operation with one of its query parameters, and those it needs. */
    private static String address(String path, JsonNode operation, JsonNode parameter) {
        StringBuilder address = new StringBuilder(root(operation) + (path.equals("/") ? "" : filled(path, operation)));
        address.append('?').append(given(path, parameter));
        for (JsonNode other : inQuery(operation)) {
            String name = other.get("name").asText();
            boolean narrows =
                    name.equals("collections") && parameter.get("name").asText().equals("filter");
            if (other != parameter && (narrows || other.get("required").asBoolean())) {
                address.append('&').append(given(path, other));
            }
        }
        return address.toString();
    }

    /** Most stand below the server of the document; some have one of their own. */
    private static String root(JsonNode operation) {
        String server = operation.has("servers")
                ? operation.at("/servers/0/url").asText()
                : api.at("/servers/0/url").asText();
        return server.replaceFirst("^http://[^/]+", "");
    }

    private static String given(String path, JsonNode parameter) {
        String name = parameter.get("name").asText();
        return name + "=" + Walk.encode(value(path, name, parameter.get("schema")));
    }

    private static boolean templated(String path) {
        return path.contains("{");
    }

    private static String filled(String path, JsonNode operation) {
        String filled = path;
        for (JsonNode parameter : operation.get("parameters")) {
            String name = parameter.get("name").asText();
            if (parameter.get("in").asText().equals("path")) {
                filled = filled.replace("{" + name + "}", value(path, name, parameter.get("schema")));
            }
        }
        return filled;
    }

    /** A value the schema itself gives, else one that fits the name, else one of its type. */
    private static String value(String path, String name, JsonNode schema) {
        String layer = path.replaceFirst("^/collections/([^/]+).*", "$1");
        if (name.equals("filter")) {
            // An attribute of the one layer, or of the one that is asked for beside the filter.
            Layer declared = LayerCatalog.standard().layer(path.startsWith("/collections/") ? layer : "risk-points");
            return declared.publicEdition().attributes().get(0).name() + " IS NOT NULL";
        }
        boolean place =
                name.equals("id") || isItems(path) && Set.of("after", "before").contains(name);
        return declared(schema)
                .or(() -> Optional.ofNullable(place ? layer + "-0" : VALUES.get(name)))
                .orElseGet(() -> ofType(
                        schema.path("type").asText(), schema.path("format").asText()));
    }

    private static String ofType(String type, String format) {
        return switch (type + " " + format) {
            case "integer ", "number " -> "1";
            case "boolean " -> "true";
            case "string date" -> "2026-03-01";
            case "string date-time" -> "2026-03-01T00:00:00Z";
            default -> "a";
        };
    }

    private static Optional<String> declared(JsonNode schema) {
        JsonNode one = schema.has("items") ? schema.get("items") : schema;
        if (one.has("enum")) {
            return Optional.of(one.get("enum").get(0).asText());
        }
        return Stream.of("example", "default", "minimum")
                .filter(one::has)
                .map(member -> one.get(member).asText())
                .findFirst();
    }

    private static boolean isItems(String path) {
        return path.endsWith("/items");
    }

    @Test
    void whatItDoesNotDeclareIsRefused() {
        api.get("paths").fieldNames().forEachRemaining(path -> {
            JsonNode get = api.get("paths").get(path).get("get");
            if (!templated(path) && get != null) {
                String address = root(get) + (path.equals("/") ? "" : path);
                HttpResponse<byte[]> answer = Walk.get(address + "?no-such-parameter=1", Walk.editor());
                assertEquals(400, answer.statusCode(), address);
                assertNotEquals(0, answer.body().length);
                assertTrue(new String(answer.body(), StandardCharsets.UTF_8).contains("no-such-parameter"), address);
            }
        });
    }
}
