package riskmap.geodata.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What has to hold for every layer of the catalogue, and the contract of its ids. */
class LayerCatalogTest {

    static Stream<Layer> layers() {
        return LayerCatalog.standard().layers().stream();
    }

    @Test
    void theIdsOfTheContractAreThere() {
        List<String> ids = layers().map(Layer::id).toList();
        assertTrue(
                ids.containsAll(List.of(
                        "risk-points",
                        "hazard-sources",
                        "grids",
                        "blocks",
                        "industrial-clusters",
                        "enterprises",
                        "hidden-dangers",
                        "inspections",
                        "protected-places",
                        "population",
                        "resources",
                        "incidents",
                        "sensors",
                        "roads",
                        "jurisdiction")),
                ids::toString);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void whatItsStyleNamesIsDeclared(Layer layer) {
        Stream.of(layer.style().scale(), layer.style().label())
                .filter(name -> name != null)
                .forEach(name -> assertTrue(layer.findAttribute(name).isPresent(), name));
        if (layer.style().scale() != null) {
            Attribute scale = layer.findAttribute(layer.style().scale()).orElseThrow();
            assertTrue(scale.codeList().isPresent(), "the scale attribute needs a code list");
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void titlesAreChineseAndEnglish(Layer layer) {
        Stream.concat(
                        Stream.of(layer.title(), layer.description()),
                        layer.attributes().stream().map(Attribute::title))
                .forEach(title -> {
                    assertTrue(title.en().matches("\\p{ASCII}+"), title::en);
                    assertTrue(title.zh().codePoints().anyMatch(Character::isIdeographic), title::zh);
                });
    }

    @ParameterizedTest
    @MethodSource("layers")
    void cachesAndZoomsAreSensible(Layer layer) {
        assertTrue(layer.cacheSeconds() >= 0 && layer.cacheSeconds() <= 86_400);
        assertTrue(layer.zooms().max() >= 14, "a layer must be visible at street scale");
    }

    @Test
    void checkNamesEveryBadField() {
        Layer layer = LayerCatalog.standard().layer("risk-points");
        Layer.Checked checked = layer.check(java.util.Map.of("level", "purple", "score", "NaN", "colour", 1));
        assertEquals(
                List.of("name", "level", "score", "colour"),
                checked.violations().stream().map(Layer.Violation::field).toList());
        assertEquals(
                "'purple' is not one of red, orange, yellow, blue, none",
                checked.violations().get(1).reason().en());
    }

    @Test
    void codesAreReadByValueOrTitle() {
        Attribute level = LayerCatalog.standard()
                .layer("risk-points")
                .findAttribute("level")
                .orElseThrow();
        assertEquals("red", level.read("重大风险"));
        assertEquals("red", level.read("RED"));
        assertEquals("none", level.read("Not surveyed"));
    }

    @Test
    void anUnknownLayerNamesTheKnownOnes() {
        String message = assertThrows(IllegalArgumentException.class, () -> LayerCatalog.standard()
                        .layer("risks"))
                .getMessage();
        assertTrue(message.startsWith("no layer 'risks'; the layers are risk-points, "), message);
    }
}
