package riskmap.backend.wall.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import riskmap.backend.wall.document.InvalidDocument;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.model.LocalizedText;

/** Any body is a scene or is refused with the fields that are wrong; a scene is read back as it was written. */
class AnySceneTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SceneReader READER = new SceneReader(LayerCatalog.standard());
    private static final String SCENE = """
            {"title":{"zh":"夜","en":"Night"},"seconds":30,"extent":"city","layers":[{"id":"grids"}],
             "heat":{"layer":"risk-points","bandwidth":500},"left":["dangers"],"right":["clusters"],"ticker":true}""";

    @Provide
    Arbitrary<JsonNode> values() {
        Arbitrary<Object> plain = Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(70).asGeneric(),
                Arbitraries.doubles().asGeneric(),
                Arbitraries.integers().asGeneric(),
                Arbitraries.of(true, false).asGeneric(),
                Arbitraries.of("grids", "risk-points", "dangers", "city", "level = 'red'", "edit")
                        .asGeneric(),
                Arbitraries.just(List.of()),
                Arbitraries.just(Map.of()));
        Arbitrary<String> names =
                Arbitraries.of("id", "zh", "en", "theme", "filter", "layer", "bandwidth", "weight", "x");
        Arbitrary<Object> deeper = Arbitraries.oneOf(
                plain,
                plain.list().ofMaxSize(20).asGeneric(),
                Arbitraries.maps(names, plain).ofMaxSize(4).asGeneric(),
                Arbitraries.maps(names, plain).ofMaxSize(4).list().ofMaxSize(20).asGeneric());
        return deeper.map(value -> JSON.<JsonNode>valueToTree(value));
    }

    @Provide
    Arbitrary<JsonNode> scenes() {
        Arbitrary<String> members =
                Arbitraries.of("id", "title", "seconds", "extent", "layers", "heat", "left", "right", "ticker", "more");
        return Arbitraries.maps(members, values()).ofMaxSize(4).map(changes -> {
            ObjectNode scene = (ObjectNode) read(SCENE);
            changes.forEach(scene::set);
            return scene;
        });
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    @Property
    void aBodyIsASceneOrRefusedByField(@ForAll("scenes") JsonNode body) {
        try {
            Scene scene = READER.read("night", body);
            JsonNode written = JSON.valueToTree(scene.toDocument());
            assertEquals(scene, READER.read("night", written));
        } catch (InvalidDocument refused) {
            assertFalse(refused.violations().isEmpty());
            for (Layer.Violation violation : refused.violations()) {
                assertFalse(
                        violation.field().isBlank() || violation.reason().en().isBlank(), violation.toString());
            }
        }
    }

    @Property
    void whatIsNoObjectIsRefused(@ForAll("values") JsonNode body) {
        try {
            READER.read("night", body);
            assertTrue(body.isObject(), body.toString());
        } catch (InvalidDocument refused) {
            assertFalse(refused.violations().isEmpty());
        }
    }

    @Provide
    Arbitrary<Scene> wholeScenes() {
        Arbitrary<List<Panel>> panels =
                Arbitraries.of(Panel.class).list().uniqueElements().ofMaxSize(12);
        Arbitrary<List<Scene.Shown>> layers = Arbitraries.of(
                        LayerCatalog.standard().layers())
                .map(layer -> new Scene.Shown(layer.id(), null, null))
                .list()
                .ofMaxSize(16);
        return Combinators.combine(panels, layers, Arbitraries.integers().between(5, 3600))
                .as((shown, map, seconds) -> new Scene(
                        "any",
                        LocalizedText.of("任意", "Any"),
                        seconds,
                        null,
                        map,
                        null,
                        shown.subList(0, Math.min(6, shown.size() / 2)),
                        shown.subList(shown.size() / 2, Math.min(shown.size() / 2 + 6, shown.size())),
                        true));
    }

    @Property
    void everySceneCanBeWrittenAndRead(@ForAll("wholeScenes") Scene scene) {
        assertEquals(scene, READER.read("any", JSON.valueToTree(scene.toDocument())));
    }
}
