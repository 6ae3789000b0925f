package riskmap.backend.wall.picture;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import riskmap.backend.store.document.DocumentStore;
import riskmap.backend.wall.document.SavedDocuments;
import riskmap.backend.wall.document.SavedDocuments.Saved;

/** The video walls there are. */
@Singleton
public final class VideoWalls {

    private static final int MOST = 100;

    private final SavedDocuments<VideoWall> saved;

    VideoWalls(DocumentStore store, Clock clock) {
        saved = new SavedDocuments<>(store, clock, "wall-picture", MOST, VideoWall::read);
    }

    /** All walls by id. */
    public Map<String, Saved<VideoWall>> all() {
        return saved.all();
    }

    /**
     * Saves a wall.
     *
     * @param expected version it must have now, 0 when it must be absent
     * @return the new version; empty when the wall has another version than expected
     * @throws riskmap.backend.wall.document.InvalidDocument with every bad field
     */
    public Optional<Long> put(String id, JsonNode document, long expected, String actor) {
        return saved.put(id, expected, VideoWall.read(id, document).toDocument(), actor);
    }

    /**
     * Removes a wall.
     *
     * @return whether there was one of the expected version
     */
    public boolean remove(String id, long expected) {
        return saved.remove(id, expected);
    }
}
