package riskmap.backend.http.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import riskmap.backend.http.TestService;

/** A notice of the duty officer among those at the foot of the screens. */
class NoticeTest {

    @AutoClose
    private static TestService service;

    private static String[] admin;

    @BeforeAll
    static void start() {
        service = TestService.start();
        admin = service.asAdmin("Content-Type", "application/json");
    }

    private static HttpResponse<byte[]> command(String body) {
        return service.send("POST", "/wall/commands", body, admin);
    }

    @Test
    void aNoticeIsToldStandsForThoseWhoComeLaterAndEndsWithClear() throws IOException {
        try (WallStream screen = WallStream.screen(service.port(), "hall")) {
            screen.next("hello");
            String notice = "{\"targets\":[\"*\"],\"kind\":\"notice\",\"text\":\"15 时演练\",\"seconds\":600}";
            assertEquals(200, command(notice).statusCode());
            JsonNode told = screen.next("command");
            assertEquals("notice", told.get("kind").asText());
            assertEquals("15 时演练", told.get("text").asText());
            assertEquals(600, told.get("seconds").asInt());
            assertEquals("15 时演练", standing("late").at("/notice/text").asText());
            assertTrue(standing("late").get("message").isNull());
            command("{\"targets\":[\"*\"],\"kind\":\"clear\"}");
            assertTrue(standing("later").get("notice").isNull());
        }
    }

    private static JsonNode standing(String screen) throws IOException {
        try (WallStream stream = WallStream.screen(service.port(), screen)) {
            return stream.next("hello").get("standing");
        }
    }

    @Test
    void aNoticeWithoutTextOrWithTooMuchIsRefused() {
        for (String text : new String[] {"", "x".repeat(201)}) {
            HttpResponse<byte[]> answer =
                    command("{\"targets\":[\"*\"],\"kind\":\"notice\",\"text\":\"" + text + "\"}");
            assertEquals(400, answer.statusCode());
            assertEquals("text", TestService.json(answer).at("/errors/0/field").asText());
        }
    }
}
