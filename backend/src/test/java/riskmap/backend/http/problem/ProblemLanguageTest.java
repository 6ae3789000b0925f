package riskmap.backend.http.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riskmap.backend.http.TestService;

/** Problems are said in the language that was asked for. */
class ProblemLanguageTest {

    private static final String ITEMS = "/ogc/collections/incidents/items/";
    private static final String POINT = "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\","
            + "\"coordinates\":[120,31]},\"properties\":{\"state\":\"open\"}}";

    @AutoClose
    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.start();
    }

    private static boolean hasHan(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private static HttpResponse<byte[]> refused(
            String language, String method, String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        if (language != null) {
            all.addAll(List.of("Accept-Language", language));
        }
        HttpResponse<byte[]> answer = service.send(method, path, body, all.toArray(String[]::new));
        assertTrue(answer.statusCode() >= 400, method + " " + path + " answered " + answer.statusCode());
        return answer;
    }

    /** The same refusal in both languages: the type and the fields stay, the sentences change. */
    private static void assertBothLanguages(String method, String path, String body, String... headers) {
        HttpResponse<byte[]> chinese = refused("zh-CN,en;q=0.5", method, path, body, headers);
        HttpResponse<byte[]> english = refused("en-GB", method, path, body, headers);
        HttpResponse<byte[]> unasked = refused(null, method, path, body, headers);
        assertEquals(Optional.of("zh"), chinese.headers().firstValue("Content-Language"), path);
        assertEquals(Optional.of("en"), english.headers().firstValue("Content-Language"), path);
        JsonNode zh = TestService.json(chinese);
        JsonNode en = TestService.json(english);
        assertEquals(en, TestService.json(unasked), "English is what a request gets that asks for nothing");
        assertEquals(en.get("type"), zh.get("type"));
        assertEquals(en.get("status"), zh.get("status"));
        for (String member : List.of("title", "detail")) {
            assertTrue(hasHan(zh.get(member).asText()), path + ": " + zh);
            assertFalse(hasHan(en.get(member).asText()), path + ": " + en);
        }
        assertEquals(en.path("errors").size(), zh.path("errors").size());
        for (JsonNode error : zh.path("errors")) {
            assertTrue(hasHan(error.get("reason").asText()), path + ": " + error);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /nowhere",
                "DELETE | /ogc/collections",
                "GET | /ogc/collections/nothing",
                "GET | /ogc/collections/grids/items/none",
                "GET | /ogc/collections/grids/items?limit=x",
                "GET | /ogc/collections/grids/items?colour=red",
                "GET | /ogc/collections/grids/items?bbox=1,2",
                "GET | /ogc/collections/grids/items?datetime=never",
                "GET | /ogc/collections/grids/items?filter=((",
                "GET | /ogc/collections/grids/items?sortby=nothing",
                "GET | /ogc/collections/grids/items?crs=none",
                "GET | /ogc/collections/grids/items?f=pdf",
                "GET | /ogc/collections/grids/export?f=pdf",
                "GET | /ogc/search?q=",
                "GET | /ogc/styles/none",
                "GET | /ogc/tiles/None",
                "GET | /ogc/collections/grids/tiles/WebMercatorQuad/99/0/0",
                "GET | /events?lastEventId=x",
                "GET | /ogc/processes/none",
                "GET | /ogc/jobs/none",
                "GET | /ogc/jobs?status=none",
                "GET | /wall/channel?screen=a%20b",
                "GET | /wall/scenes/none",
                "GET | /wall/walls/none",
                "GET | /wall?token=wrong",
                "GET | /wall/screens",
                "POST | /wall/commands",
                "POST | /login",
            })
    void refusalsOfRequestsWithoutAnAccount(String method, String path) {
        assertBothLanguages(
                method,
                path,
                method.equals("POST") ? "{\"username\":\"eve\",\"password\":\"\"}" : null,
                "Content-Type",
                "application/json");
    }

    @Test
    void wrongDocumentsTellEachFieldInTheLanguage() {
        String[] admin = service.asAdmin("Content-Type", "application/json");
        String scene = "{\"title\":{\"zh\":\"\",\"en\":7},\"seconds\":2,\"extent\":[1],\"layers\":[{\"id\":\"grids\","
                + "\"theme\":\"x\",\"filter\":\"((\"}],\"left\":[\"none\"],\"right\":7,\"ticker\":7,\"mood\":1}";
        assertBothLanguages("PUT", "/wall/scenes/Wrong", scene, admin);
        assertBothLanguages("PUT", "/wall/walls/a%20b", "{\"title\":\"\",\"columns\":9,\"rows\":1}", admin);
        assertBothLanguages("PUT", "/wall/walls/a", "{\"title\":\"a\",\"columns\":1,\"rows\":1,\"screens\":[]}", admin);
        assertBothLanguages("POST", "/wall/commands", "{\"targets\":[],\"kind\":\"dance\",\"text\":1}", admin);
        assertBothLanguages("POST", "/wall/commands", "{", admin);
        assertBothLanguages("DELETE", "/wall/scenes/overview", null, admin);
        assertBothLanguages("DELETE", "/wall/screens/none/token", null, admin);
        assertBothLanguages(
                "POST", "/wall/screens/none/heartbeat", "{\"width\":0,\"painted\":1,\"age_s\":\"\"}", admin);
    }

    @Test
    void refusedEditsTellEachFieldInTheLanguage() {
        String[] admin = service.asAdmin("Content-Type", "application/geo+json");
        service.send("PUT", ITEMS + "one", POINT, admin);
        assertBothLanguages("PUT", ITEMS + "one", POINT, admin);
        assertBothLanguages("PUT", ITEMS + "a%20b", POINT, admin);
        assertBothLanguages("DELETE", ITEMS + "none", null, service.asAdmin("If-Match", "\"x\""));
        assertBothLanguages("PUT", ITEMS + "two", POINT.replace("open", "asleep"), admin);
        assertBothLanguages("PUT", ITEMS + "two", POINT.replace("[120,31]", "[220,31]"), admin);
        assertBothLanguages("PUT", ITEMS + "two", POINT.replace("\"state\"", "\"mood\""), admin);
        assertBothLanguages("PUT", ITEMS + "two", "[]", admin);
        String[] json = service.asAdmin("Content-Type", "application/json");
        assertBothLanguages(
                "POST", "/ogc/transactions", "{\"transaction\":[{\"action\":\"dance\",\"mood\":1},7]}", json);
        String change = "{\"transaction\":[{\"action\":\"delete\",\"collection\":\"incidents\",\"id\":\"one\"}]}";
        assertBothLanguages("POST", "/ogc/transactions", change, json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "none | {}",
                "echo | {}",
                "proximity | 7",
                "proximity | {'layer':'none'}",
                "proximity | {'layer':'grids','point':[200,0]}",
                "proximity | {'layer':'grids','point':[120,31],'k':0}",
                "proximity | {'layer':'grids','point':[120,31],'mood':1}",
                "density | {'layer':'grids','bbox':[1,2]}",
                "density | {'layer':'grids','width':'x'}",
                "density | {'layer':'grids','filter':7}",
            })
    void refusedInputsOfAnalyses(String process, String inputs) {
        assertBothLanguages(
                "POST",
                "/ogc/processes/" + process + "/execution",
                "{\"inputs\":" + inputs.replace('\'', '"') + "}",
                "Content-Type",
                "application/json");
    }

    @Test
    void theParameterLangGoesBeforeTheHeader() {
        HttpResponse<byte[]> answer = refused("en", "GET", "/ogc/collections/nothing?lang=zh", null);
        assertTrue(hasHan(TestService.json(answer).get("detail").asText()));
        HttpResponse<byte[]> other = refused("fr", "GET", "/ogc/collections/nothing?lang=fr", null);
        assertEquals(Optional.of("en"), other.headers().firstValue("Content-Language"));
    }
}
