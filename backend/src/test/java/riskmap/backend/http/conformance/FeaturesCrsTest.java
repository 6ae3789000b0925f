package riskmap.backend.http.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import riskmap.backend.http.TestService;

/** OGC API – Features, Part 2: crs. */
class FeaturesCrsTest {

    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

    @BeforeAll
    static void declared() {
        assertTrue(Walk.declares("http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs"));
    }

    @Test
    void everyListedSystemIsAnsweredAndNamed() {
        for (JsonNode collection : Walk.collections()) {
            String items = Walk.items(collection);
            assertEquals(CRS84, collection.at("/crs/0").asText());
            assertTrue(collection
                    .get("crs")
                    .toString()
                    .contains(collection.get("storageCrs").toString()));
            assertNamed(items + "?limit=1", CRS84);
            String first = Walk.ids(Walk.json(items + "?limit=1")).get(0);
            for (JsonNode crs : collection.get("crs")) {
                assertNamed(items + "?limit=1&crs=" + Walk.encode(crs.asText()), crs.asText());
                assertNamed(items + "/" + first + "?crs=" + Walk.encode(crs.asText()), crs.asText());
            }
        }
    }

    private static void assertNamed(String address, String crs) {
        HttpResponse<byte[]> answer = Walk.get(address);
        assertEquals(200, answer.statusCode(), address);
        assertEquals("<" + crs + ">", answer.headers().firstValue("Content-Crs").orElse(""), address);
    }

    @Test
    void theSameBoxInEverySystemFindsTheSame() {
        String items = "/ogc/collections/risk-points/items?limit=1000";
        List<String> expected = Walk.ids(Walk.json(items + "&bbox=120.7,31.25,120.8,31.35"));
        assertTrue(expected.size() > 1);
        for (int code : new int[] {4326, 4490}) {
            String box = "&bbox=31.25,120.7,31.35,120.8&bbox-crs=" + Walk.encode(EPSG + code);
            assertEquals(expected, Walk.ids(Walk.json(items + box)), box);
        }
        // A rectangle of Web Mercator is one of longitude and latitude.
        String mercator =
                "&bbox=13436262.5387,3665259.1407,13447394.4878,3678287.2132&bbox-crs=" + Walk.encode(EPSG + 3857);
        assertEquals(expected, Walk.ids(Walk.json(items + mercator)));
        assertEquals(
                expected, Walk.ids(Walk.json(items + "&bbox=120.7,31.25,120.8,31.35&bbox-crs=" + Walk.encode(CRS84))));
    }

    @Test
    void whatIsNotListedIsRefusedWithTheList() {
        for (JsonNode collection : Walk.collections()) {
            for (String wrong : List.of(EPSG + "27700", "EPSG:0", "GCJ-02", "http://example.org/crs", "")) {
                for (String parameter : List.of("crs", "bbox-crs")) {
                    HttpResponse<byte[]> answer =
                            Walk.get(Walk.items(collection) + "?bbox=1,1,2,2&" + parameter + "=" + Walk.encode(wrong));
                    assertEquals(400, answer.statusCode(), wrong);
                    assertEquals(collection.get("crs"), TestService.json(answer).get("allowed"), wrong);
                }
            }
        }
    }
}
