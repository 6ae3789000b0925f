package riskmap.backend.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import riskmap.geodata.tiles.TileAddress;

/** A reader without an account asks every address there is, and learns neither a secret nor an exact place. */
class PublicReaderTest {

    @AutoClose
    private static TestService service;

    @BeforeAll
    static void start() {
        service = SecretCity.start();
    }

    /** Every address of the service's own description, in several forms. */
    private static List<String> addresses() {
        JsonNode paths = service.json("/ogc/api").get("paths");
        List<String> addresses = new ArrayList<>(List.of(
                "/search?q=%E5%82%A8", "/health", "/health/readiness", "/metrics", "/ogc/processes/echo", "/ogc/api"));
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            JsonNode get = path.getValue().get("get");
            if (get == null) {
                continue;
            }
            String address = (get.has("servers") ? "" : "/ogc")
                    + SecretCity.tile(path.getKey(), TileAddress.of(SecretCity.LON, SecretCity.LAT, 14));
            address = address.replace("{version}", "1");
            address = address.replaceAll("\\{[^}]*}", "x1").replaceAll("(?<=.)/$", "");
            addresses.add(address);
            addresses.add(address + "?f=html");
            if (address.endsWith("/export")) {
                addresses.addAll(List.of(address + "?f=csv", address + "?f=kml"));
            }
            for (String query : queries(get)) {
                addresses.add(address + "?" + query);
            }
        }
        return addresses;
    }

    private static List<String> queries(JsonNode operation) {
        TreeSet<String> names = new TreeSet<>();
        operation.get("parameters").forEach(one -> names.add(one.get("name").asText()));
        List<String> queries = new ArrayList<>();
        for (Map.Entry<String, String> each : Map.of(
                        "bbox", "bbox=120,31,121,32",
                        "q", "q=%E5%82%A8",
                        "limit", "limit=1000",
                        "asOf", "asOf=2100-01-01T00:00:00Z",
                        "clusters", "clusters=false",
                        "layer", "layer=hazard-sources",
                        "sortby", "sortby=name",
                        "crs", "crs=http://www.opengis.net/def/crs/EPSG/0/4490")
                .entrySet()) {
            if (names.contains(each.getKey())) {
                queries.add(each.getValue());
            }
        }
        return queries;
    }

    @Test
    void noAnswerHoldsASecret() {
        List<String> leaks = new ArrayList<>();
        int answered = 0;
        for (String address : addresses()) {
            HttpResponse<byte[]> answer = service.get(address);
            assertTrue(answer.statusCode() < 500, address + " " + answer.statusCode());
            answered += answer.statusCode() == 200 ? 1 : 0;
            SecretCity.found(answer).forEach(secret -> leaks.add(address + " tells '" + secret + "'"));
        }
        assertEquals(List.of(), leaks);
        assertTrue(answered > 100, "only " + answered + " addresses answered");
    }

    @Test
    void whatNeedsAnAccountIsRefused() {
        int refused = 0;
        for (Map.Entry<String, JsonNode> path :
                service.json("/ogc/api").get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (operation.getValue().has("security")) {
                    String root = operation.getValue().has("servers") ? "" : "/ogc";
                    String address = root + path.getKey().replaceAll("\\{[^}]*}", "x1");
                    HttpResponse<byte[]> answer =
                            service.send(operation.getKey().toUpperCase(Locale.ROOT), address, "{}");
                    assertEquals(401, answer.statusCode(), operation.getKey() + " " + address);
                    assertEquals(401, TestService.json(answer).get("status").asInt(), address);
                    refused++;
                }
            }
        }
        assertTrue(refused > 20, "only " + refused + " operations need an account");
    }

    @Test
    void pastVersionsAndExportsAreAmongTheAddresses() {
        String hazards = "/ogc/collections/hazard-sources/";
        for (String address :
                List.of(hazards + "items/x1/versions", hazards + "items/x1/versions/1", hazards + "export?f=csv")) {
            assertTrue(addresses().contains(address), address);
            assertEquals(200, service.get(address).statusCode(), address);
        }
    }

    @Test
    void cachesKeepReadersApart() {
        for (String address : List.of("items", "items/x1", "items/x1/versions/1", "tiles/CGCS2000Quad/0/0/1")) {
            HttpResponse<byte[]> answer = service.get("/ogc/collections/hazard-sources/" + address);
            assertTrue(
                    answer.headers().allValues("Vary").toString().contains("Authorization"),
                    address + " " + answer.headers().map());
        }
    }

    @Test
    void coarsePositionsAreDeclaredAsSuch() {
        assertEquals(
                500,
                service.json("/ogc/collections/hazard-sources")
                        .get("positionMetres")
                        .asInt());
        assertFalse(service.json("/ogc/collections/roads").has("positionMetres"));
        assertFalse(service.json("/ogc/collections/hazard-sources", service.asAdmin())
                .has("positionMetres"));
    }

    @Test
    void staffReadThemAll() {
        TreeSet<String> seen = new TreeSet<>();
        String[] staff = service.asAdmin();
        addresses().stream()
                .filter(address -> address.contains("/items"))
                .forEach(address -> seen.addAll(SecretCity.found(service.get(address, staff))));
        assertEquals(5, seen.size(), "staff see " + seen);
    }

    @Test
    void whoSeesMoreHasAnotherEntityTag() {
        String[] staff = service.asAdmin("Content-Type", "application/merge-patch+json");
        for (String address : List.of("items/x1", "items/x1/versions/1", "items/x1/versions")) {
            String path = "/ogc/collections/hazard-sources/" + address;
            assertNotEquals(tag(service.get(path)), tag(service.get(path, staff)), path);
        }
        String risk = "/ogc/collections/risk-points/items/x1";
        assertNotEquals(tag(service.get(risk)), tag(service.get(risk, staff)));
        String open = "/ogc/collections/roads/items/x1";
        assertEquals(tag(service.get(open)), tag(service.get(open, staff)), "the same to everybody");
    }

    private static String tag(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("ETag")
                .orElseGet(() -> TestService.json(answer).at("/versions/0/etag").asText());
    }
}
