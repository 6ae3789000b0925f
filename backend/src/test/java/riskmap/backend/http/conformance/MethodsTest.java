package riskmap.backend.http.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import riskmap.backend.http.TestService;

/** Every address answers a method it does not take with 405 and those it takes, and nothing answers it where nothing is. */
class MethodsTest {

    private static final List<String> METHODS = List.of("GET", "PUT", "POST", "PATCH", "DELETE");

    @AutoClose
    private static TestService service;

    private static String[] editor;

    @BeforeAll
    static void start() {
        service = TestService.start();
        editor = service.asAdmin();
    }

    private static String allow(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Allow").orElse("none");
    }

    /** The same without asking for the methods themselves, which the description does not count among the operations. */
    private static Set<String> operations(HttpResponse<byte[]> answer) {
        Set<String> methods = new TreeSet<>(List.of(allow(answer).split(", ")));
        methods.remove("OPTIONS");
        return methods;
    }

    @Test
    void theDescriptionNamesTheMethodsThereAre() {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Map.Entry<String, JsonNode> path :
                service.json("/ogc/api").get("paths").properties()) {
            Set<String> declared = new TreeSet<>();
            path.getValue().fieldNames().forEachRemaining(method -> declared.add(method.toUpperCase()));
            if (declared.contains("GET")) {
                declared.add("HEAD");
            }
            boolean beside = path.getValue().elements().next().has("servers");
            String address = (beside ? "" : "/ogc")
                    + path.getKey().replaceAll("\\{[^}]*}", "1").replaceAll("(?<=.)/$", "");
            for (String method : METHODS) {
                if (!declared.contains(method)) {
                    HttpResponse<byte[]> answer = service.send(method, address, null, editor);
                    asked++;
                    if (answer.statusCode() != 405 || !operations(answer).equals(declared)) {
                        wrong.add(method + " " + address + ": " + answer.statusCode() + ", " + allow(answer) + " for "
                                + declared);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(asked > 100, "only " + asked + " were asked");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /login, POST",
        "GET, /ogc/transactions, POST",
        "GET, /imports/x/run, POST",
        "GET, /connectors/x/run, POST",
        "DELETE, /imports/x/issues, 'GET, HEAD'",
        "POST, /data, 'GET, HEAD'",
        "PUT, /style.css, 'GET, HEAD'"
    })
    void aWrongMethodIsAProblemThatNamesTheRightOnes(String method, String path, String allowed) {
        HttpResponse<byte[]> answer = service.send(method, path, null, editor);
        assertEquals(405, answer.statusCode(), path);
        assertEquals(allowed, allow(answer), path);
        JsonNode problem = TestService.json(answer);
        assertEquals(
                "urn:riskmap:problem:method-not-allowed", problem.get("type").asText());
        assertEquals(method, problem.get("method").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/ogc/nothing", "/imports/x/nothing", "/a//b", "/.git/config"})
    void nothingTakesNoMethod(String path) {
        for (String method : METHODS) {
            HttpResponse<byte[]> answer = service.send(method, path, null, editor);
            assertEquals(404, answer.statusCode(), method + " " + path);
            assertEquals("none", allow(answer));
        }
    }
}
