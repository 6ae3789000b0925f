package riskmap.backend.http.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import riskmap.backend.http.TestService;
import riskmap.geodata.tiles.MvtReader;

/** One service for the abstract tests of tiles, and the steps of a client from its landing page along the links. */
final class TileWalk {

    static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/";
    static final TestService SERVICE = start();

    private TileWalk() {}

    private static TestService start() {
        TestService service = TestService.start();
        service.city().load("risk-points", TestService.diagonal(50));
        service.city()
                .load(
                        "grids",
                        List.of(TestService.feature(
                                "g",
                                "POLYGON ((120 31, 120.5 31, 120.5 31.5, 120 31.5, 120 31))",
                                "valid_from",
                                LocalDate.of(2024, 1, 1))));
        Runtime.getRuntime().addShutdownHook(new Thread(service::close));
        return service;
    }

    /** The document that a link of another leads to. */
    static JsonNode follow(JsonNode document, String rel) {
        return SERVICE.json(path(link(document, rel).get("href").asText()));
    }

    /** The first link with a relation, which must be there. */
    static JsonNode link(JsonNode document, String rel) {
        return StreamSupport.stream(document.get("links").spliterator(), false)
                .filter(link -> link.get("rel").asText().equals(rel))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link '" + rel + "' in " + document));
    }

    /** Path and query of an absolute address. */
    static String path(String address) {
        URI uri = URI.create(address);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    /** The tilesets a resource lists, each by its own address. */
    static List<JsonNode> tilesets(JsonNode list) {
        List<JsonNode> tilesets = new ArrayList<>();
        for (JsonNode one : list.get("tilesets")) {
            for (String required : List.of("dataType", "crs", "links")) {
                assertTrue(one.has(required), one.toString());
            }
            link(one, REL + "tiling-scheme");
            tilesets.add(follow(one, "self"));
        }
        return tilesets;
    }

    /** The tilesets of the city and of every collection. */
    static List<JsonNode> everyTileset() {
        List<JsonNode> all = new ArrayList<>(tilesets(follow(SERVICE.json("/ogc"), REL + "tilesets-vector")));
        for (JsonNode collection : SERVICE.json("/ogc/collections").get("collections")) {
            all.addAll(tilesets(follow(collection, REL + "tilesets-vector")));
        }
        return all;
    }

    /** The address of a tile of a tileset. */
    static String tile(JsonNode tileset, Object matrix, Object row, Object column) {
        JsonNode template = link(tileset, "item");
        assertTrue(template.get("templated").asBoolean(), template.toString());
        return path(template.get("href")
                .asText()
                .replace("{tileMatrix}", matrix.toString())
                .replace("{tileRow}", row.toString())
                .replace("{tileCol}", column.toString()));
    }

    /** What is wrong with a request that must be refused. */
    static JsonNode refused(String address) {
        HttpResponse<byte[]> answer = SERVICE.get(address);
        assertEquals(400, answer.statusCode(), address);
        return TestService.json(answer);
    }

    /** The layers in a tile. */
    static List<String> names(String address) {
        return MvtReader.read(SERVICE.get(address).body()).stream()
                .map(MvtReader.MvtLayer::name)
                .toList();
    }
}
