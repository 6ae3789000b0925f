package riskmap.backend.wall.scene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import riskmap.backend.store.document.DocumentStore;
import riskmap.backend.wall.document.SavedDocuments;
import riskmap.backend.wall.document.SavedDocuments.Saved;
import riskmap.geodata.model.LayerCatalog;

/** The scenes there are: five built in, and those saved. */
@Singleton
public final class Scenes {

    /** Cannot be the id of a scene: its address is that of the page that edits them. */
    static final String RESERVED = "edit";

    private static final List<String> BUILT_IN =
            List.of("overview", "grid-inspection", "major-hazards", "hidden-dangers", "emergency");
    private static final int MOST = 100;

    private final SceneReader reader;
    private final Map<String, Saved<Scene>> builtIn = new LinkedHashMap<>();
    private final SavedDocuments<Scene> saved;

    Scenes(LayerCatalog catalog, DocumentStore store, Clock clock) {
        reader = new SceneReader(catalog);
        saved = new SavedDocuments<>(store, clock, "wall-scene", MOST, reader::read);
        BUILT_IN.forEach(id -> builtIn.put(id, new Saved<>(0, file(id))));
    }

    private Scene file(String id) {
        try (InputStream in = Scenes.class.getResourceAsStream("/riskmap/backend/wall/scenes/" + id + ".json")) {
            return reader.read(id, JsonMapper.builder().build().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in scene '" + id + "' cannot be read", e);
        }
    }

    /** All scenes by id, those built in first; a version of 0 marks a scene that is built in. */
    public Map<String, Saved<Scene>> all() {
        Map<String, Saved<Scene>> scenes = new LinkedHashMap<>(builtIn);
        scenes.putAll(saved.all());
        return scenes;
    }

    /**
     * Saves a scene.
     *
     * @param expected version the scene must have now, 0 when it must be built in or absent
     * @return the new version; empty when the scene has another version than expected
     * @throws riskmap.backend.wall.document.InvalidDocument with every bad field
     */
    public Optional<Long> put(String id, JsonNode document, long expected, String actor) {
        return saved.put(id, expected, reader.read(id, document).toDocument(), actor);
    }

    /**
     * Removes a saved scene; where it stood in the place of a built-in one, that one is back.
     *
     * @return whether there was one of the expected version
     */
    public boolean remove(String id, long expected) {
        return saved.remove(id, expected);
    }
}
