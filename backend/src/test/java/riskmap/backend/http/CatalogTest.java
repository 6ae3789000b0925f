package riskmap.backend.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;

/** Every layer of the catalogue has everything a client derives from it. */
class CatalogTest {

    @AutoClose
    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.start();
        service.city().load("risk-points", TestService.diagonal(3));
    }

    @Test
    void everyLayerIsDescribedInBothLanguages() {
        JsonNode all = service.json("/ogc/collections?lang=en");
        assertEquals(
                LayerCatalog.standard().layers().size(), all.get("collections").size());
        for (JsonNode collection : all.get("collections")) {
            String id = collection.get("id").asText();
            Layer layer = LayerCatalog.standard().layer(id);
            assertEquals(layer.title().en(), collection.get("title").asText());
            assertEquals(layer.title().zh(), collection.at("/titles/zh").asText());
            assertFalse(collection.get("description").asText().isBlank(), id);
            assertTrue(collection.at("/style/colour").asText().matches("#[0-9a-f]{6}"), id);
            assertTrue(
                    collection.at("/zooms/max").asInt()
                            >= collection.at("/zooms/full").asInt(),
                    id);
            assertTrue(collection.has("changed") && collection.has("count") && collection.has("staleAfterSeconds"), id);
            assertTrue(collection.get("attributes").size() > 0, id);
        }
        assertEquals(
                "风险点", service.json("/ogc/collections/risk-points").get("title").asText());
        assertEquals(
                "Risk points",
                service.json("/ogc/collections/risk-points", "Accept-Language", "en-GB,en;q=0.8")
                        .get("title")
                        .asText());
    }

    @Test
    void everyLayerHasQueryablesWithTitlesAndCodes() {
        for (Layer layer : LayerCatalog.standard().layers()) {
            JsonNode schema = service.json("/ogc/collections/" + layer.id() + "/queryables");
            for (Attribute attribute : layer.attributes()) {
                JsonNode property = schema.at("/properties/" + attribute.name());
                assertEquals(attribute.restricted(), property.isMissingNode(), layer.id() + "." + attribute.name());
                if (!attribute.restricted()) {
                    assertEquals(attribute.title().zh(), property.get("title").asText());
                    assertEquals(attribute.codes() != null, property.has("enum"), attribute.name());
                }
            }
        }
    }

    @Test
    void everyLayerHasTilesAndItems() {
        for (Layer layer : LayerCatalog.standard().layers()) {
            String path = "/ogc/collections/" + layer.id();
            assertEquals(
                    layer.id(),
                    service.json(path + "/tiles/WebMercatorQuad")
                            .at("/layers/0/id")
                            .asText());
            assertEquals(
                    layer.id(),
                    service.json(path + "/tiles/WebMercatorQuad?f=tilejson")
                            .at("/vector_layers/0/id")
                            .asText());
            assertEquals(
                    "FeatureCollection",
                    service.json(path + "/items?limit=1").get("type").asText());
            assertEquals(200, service.get(path + "?f=html").statusCode());
            assertEquals(200, service.get(path + "/items?f=html").statusCode());
        }
    }

    @Test
    void theOpenApiDocumentHasEveryLayer() {
        JsonNode api = service.json("/ogc/api");
        assertEquals("3.0.3", api.get("openapi").asText());
        Set<String> ids = new HashSet<>();
        for (Layer layer : LayerCatalog.standard().layers()) {
            String path = "/collections/" + layer.id();
            JsonNode items = api.get("paths").get(path + "/items");
            assertTrue(items.has("get") && items.has("post"), path);
            assertTrue(api.get("paths").has(path + "/tiles/WebMercatorQuad/{z}/{y}/{x}"), path);
            assertTrue(api.at("/components/schemas").has(layer.id()), path);
        }
        api.get("paths")
                .forEach(item -> item.forEach(operation -> {
                    assertTrue(
                            ids.add(operation.get("operationId").asText()),
                            operation.get("operationId").asText());
                }));
    }

    @Test
    void theLandingPageLeadsEverywhere() {
        JsonNode landing = service.json("/ogc");
        for (JsonNode link : landing.get("links")) {
            String path =
                    link.get("href").asText().replaceFirst("http://[^/]+", "").replace("{text}", "a");
            assertEquals(200, service.get(path).statusCode(), path);
        }
        JsonNode classes = service.json("/ogc/conformance").get("conformsTo");
        assertTrue(classes.toString().contains("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core"));
    }
}
