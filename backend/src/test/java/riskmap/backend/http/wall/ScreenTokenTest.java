package riskmap.backend.http.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import riskmap.backend.http.TestService;

/** The token by which a screen sees more than the public does. */
class ScreenTokenTest {

    @AutoClose
    private TestWall wall;

    @BeforeEach
    void start() {
        wall = new TestWall();
    }

    @Test
    void aTokenMakesAScreenFullUntilItIsRevoked() throws Exception {
        HttpResponse<byte[]> issued = wall.service().send("POST", "/wall/screens/duty/token", null, wall.admin());
        assertEquals(201, issued.statusCode());
        String token = TestService.json(issued).get("token").asText();
        String cookie = "riskmap-screen=" + token;
        assertEquals(401, wall.service().get("/wall/channel?screen=duty").statusCode());
        HttpResponse<byte[]> wrong = wall.service().get("/wall/channel?screen=duty", "Cookie", cookie + "x");
        assertEquals(401, wrong.statusCode());
        assertEquals(
                "urn:riskmap:problem:screen-token",
                TestService.json(wrong).get("type").asText());
        assertEquals(
                401,
                wall.service()
                        .get("/wall/channel?screen=other", "Cookie", cookie)
                        .statusCode());
        try (WallStream other = wall.screen("other");
                WallStream duty = wall.screen("duty", "Cookie", cookie)) {
            other.next("hello");
            assertEquals("full", duty.next("hello").get("profile").asText());
            assertEquals(200, wall.heartbeat("duty", "{}", "Cookie", cookie).statusCode());
            assertEquals(
                    403,
                    wall.service()
                            .send(
                                    "POST",
                                    "/wall/commands",
                                    "{\"targets\":[\"*\"],\"kind\":\"pause\"}",
                                    "Cookie",
                                    cookie,
                                    "Content-Type",
                                    "application/json")
                            .statusCode());
            assertEquals(
                    204,
                    wall.service()
                            .send("DELETE", "/wall/screens/duty/token", null, wall.admin())
                            .statusCode());
            assertTrue(duty.ends());
            other.next("heartbeat");
        }
        assertEquals(
                401,
                wall.service()
                        .get("/wall/channel?screen=duty", "Cookie", cookie)
                        .statusCode());
        assertEquals(
                404,
                wall.service()
                        .send("DELETE", "/wall/screens/duty/token", null, wall.admin())
                        .statusCode());
    }

    @Test
    void theAddressWithATokenLeadsToThePageWithACookie() {
        String token = TestService.json(wall.service().send("POST", "/wall/screens/duty/token", null, wall.admin()))
                .get("token")
                .asText();
        HttpResponse<byte[]> led = wall.service().get("/wall?screen=duty&lang=zh&token=" + token);
        assertEquals(303, led.statusCode());
        assertEquals(
                "/wall?screen=duty&lang=zh",
                led.headers().firstValue("Location").orElseThrow());
        String cookie = led.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(
                cookie.startsWith("riskmap-screen=" + token)
                        && cookie.toLowerCase(Locale.ROOT).contains("httponly"),
                cookie);
        HttpResponse<byte[]> wrong =
                wall.service().get("/wall?screen=duty&token=" + token + "x", "Accept-Language", "zh-CN");
        assertEquals(401, wrong.statusCode());
        assertTrue(TestService.json(wrong).get("detail").asText().contains("令牌"));
    }
}
