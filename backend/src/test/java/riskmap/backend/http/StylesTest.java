package riskmap.backend.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import riskmap.geodata.model.RiskLevel;

/** The style document: everything it names is there. */
class StylesTest {

    @AutoClose
    private static TestService service;

    @BeforeAll
    static void start() {
        service =
                TestService.start(Map.of("riskmap.style.glyphs", "https://fonts.example.org/{fontstack}/{range}.pbf"));
        service.city().load("risk-points", TestService.diagonal(50));
    }

    private static JsonNode local(String address, String... headers) {
        URI uri = URI.create(address);
        return service.json(uri.getRawPath() + "?" + uri.getRawQuery(), headers);
    }

    @Test
    void theListLeadsToTheStyleAndTheStyleToItsTiles() {
        JsonNode landing = service.json("/ogc");
        assertTrue(landing.toString().contains("/ogc/styles"), landing.toString());
        JsonNode list = service.json("/ogc/styles?lang=en");
        assertEquals("City safety risk map", list.at("/styles/0/title").asText());
        JsonNode style = local(list.at("/styles/0/links/0/href").asText());
        assertEquals(8, style.get("version").asInt());
        JsonNode tiles = local(style.at("/sources/city/url").asText());
        assertEquals("3.0.0", tiles.get("tilejson").asText());
        String tile = tiles.at("/tiles/0")
                .asText()
                .replace("{z}", "0")
                .replace("{y}", "0")
                .replace("{x}", "0");
        assertEquals(200, service.get(URI.create(tile).getRawPath()).statusCode());
        JsonNode tileset = service.json("/ogc/collections/risk-points/tiles/WebMercatorQuad");
        assertEquals(
                4,
                local(tileset.at("/style/links/0/href").asText()).get("layers").size());
    }

    @Test
    void everyLayerDrawsFromALayerOfTheTilesAndHasItsOwnId() {
        JsonNode style = service.json("/ogc/styles/city");
        JsonNode tiles = local(style.at("/sources/city/url").asText());
        Map<String, Set<String>> fields = new java.util.HashMap<>();
        tiles.get("vector_layers").forEach(layer -> {
            Set<String> names = new HashSet<>();
            layer.get("fields").fieldNames().forEachRemaining(names::add);
            fields.put(layer.get("id").asText(), names);
        });
        Set<String> ids = new HashSet<>();
        Set<String> drawn = new HashSet<>();
        for (JsonNode layer : style.get("layers")) {
            assertTrue(ids.add(layer.get("id").asText()), layer.toString());
            if (layer.has("source-layer")) {
                drawn.add(layer.get("source-layer").asText());
                JsonNode text = layer.at("/layout/text-field");
                if (text.isArray() && text.get(0).asText().equals("get")) {
                    assertTrue(fields.get(layer.get("source-layer").asText())
                            .contains(text.get(1).asText()));
                }
            }
        }
        assertEquals(fields.keySet(), drawn);
    }

    @Test
    void titlesFollowTheLanguageAndCollectionsTheChoice() {
        String query = "/ogc/styles/city?collections=risk-points&lang=";
        assertEquals("Risk points", title(query + "en"));
        assertEquals("风险点", title(query + "zh"));
        assertEquals(404, service.get("/ogc/styles/other").statusCode());
        assertEquals(404, service.get("/ogc/styles/city?collections=nothing").statusCode());
        assertEquals(400, service.get("/ogc/styles/city?f=html").statusCode());
        HttpResponse<byte[]> style = service.get("/ogc/styles/city");
        assertEquals(
                "application/vnd.mapbox.style+json",
                style.headers().firstValue("Content-Type").orElse(""));
    }

    private static String title(String address) {
        return service.json(address).at("/layers/1/metadata/title").asText();
    }

    @Test
    void withoutFontsThereIsNoTextThatCouldNotBeDrawn() {
        try (TestService plain = TestService.start()) {
            JsonNode style = plain.json("/ogc/styles/city");
            assertFalse(style.has("glyphs"));
            for (JsonNode layer : style.get("layers")) {
                assertFalse(layer.get("type").asText().equals("symbol"), layer.toString());
            }
        }
    }

    @Test
    void thePageAndTheStyleAgreeOnTheColours() throws IOException {
        String module = "/META-INF/resources/riskmap/look/levels.js";
        try (InputStream in = getClass().getResourceAsStream(module)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List.of(RiskLevel.values())
                    .forEach(level -> assertTrue(
                            text.matches("(?s).*code: '" + level.code() + "',[^}]*colour: '" + level.colour() + "'.*"),
                            level.code()));
        }
    }
}
