package riskmap.backend.http.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import riskmap.backend.http.TestService;

/** Video walls over HTTP. */
class VideoWallsTest {

    @AutoClose
    private TestWall wall;

    @BeforeEach
    void start() {
        wall = new TestWall();
    }

    @Test
    void videoWallsAreSavedAndChecked() {
        String hall = "{\"title\":\"指挥大厅\",\"columns\":2,\"rows\":1,\"bezel\":{\"x\":24,\"y\":0},"
                + "\"screens\":[[\"left\",\"right\"]]}";
        HttpResponse<byte[]> created = wall.service().send("PUT", "/wall/walls/hall", hall, wall.admin());
        assertEquals(201, created.statusCode());
        assertEquals(
                "right",
                wall.service().json("/wall/walls/hall").at("/screens/0/1").asText());
        assertEquals(1, wall.service().json("/wall/walls").get("walls").size());
        String[] bad = {
            hall.replace("2,", "9,"),
            hall.replace("\"left\",", ""),
            hall.replace("left", "right"),
            hall.replace("24", "-1")
        };
        for (String one : bad) {
            HttpResponse<byte[]> answer = wall.service().send("PUT", "/wall/walls/hall2", one, wall.admin());
            assertEquals(400, answer.statusCode(), one);
            assertTrue(TestService.json(answer).get("errors").size() >= 1);
        }
        assertEquals(404, wall.service().get("/wall/walls/hall2").statusCode());
        assertEquals(
                428,
                wall.service()
                        .send("DELETE", "/wall/walls/hall", null, wall.admin())
                        .statusCode());
    }
}
