package riskmap.backend.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * Executes one process of a service. Bodies and inputs are JSON with apostrophes for quotation marks; an apostrophe behind a
 * backslash stays one.
 */
public record ProcessClient(TestService service, String id) {

    /** The answer to a request. */
    public HttpResponse<byte[]> execute(String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "application/json"));
        String json = body.replace("\\'", "\u0000").replace('\'', '"').replace('\u0000', '\'');
        return service.send("POST", "/ogc/processes/" + id + "/execution", json, all.toArray(String[]::new));
    }

    /** The answer to inputs in a format. */
    public HttpResponse<byte[]> as(String mediaType, String inputs, String... headers) {
        String format = "{'result': {'format': {'mediaType': '" + mediaType + "'}}}";
        return execute("{'inputs': " + inputs + ", 'outputs': " + format + "}", headers);
    }

    /** The document that comes of inputs. */
    public JsonNode run(String inputs, String... headers) {
        return good(execute("{'inputs': " + inputs + "}", headers));
    }

    /** The document of an answer that must be none of a problem. */
    public static JsonNode good(HttpResponse<byte[]> answer) {
        JsonNode document = TestService.json(answer);
        assertEquals(200, answer.statusCode(), document::toString);
        return document;
    }

    /** Asserts that inputs are refused, with a sentence that contains a text. */
    public void assertRefuses(String inputs, String part) {
        HttpResponse<byte[]> answer = execute("{'inputs': " + inputs + "}");
        JsonNode problem = TestService.json(answer);
        assertEquals(400, answer.statusCode(), problem::toString);
        assertTrue(problem.get("detail").asText().contains(part), problem::toString);
    }
}
