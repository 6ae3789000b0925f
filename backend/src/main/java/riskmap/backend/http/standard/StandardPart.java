package riskmap.backend.http.standard;

import java.util.List;
import java.util.Map;

/** A room's contribution to the service's self-description. Implementations are beans; their order does not matter. */
public interface StandardPart {

    /** URIs of the conformance classes that hold because of this room, and only those that hold. */
    default List<String> conformance() {
        return List.of();
    }

    /**
     * Links for the landing page.
     *
     * @param base scheme, host and port
     */
    default List<Map<String, Object>> links(String base, String language) {
        return List.of();
    }

    /** Path items for the OpenAPI document by path below {@code /ogc}; see {@link Operation}. */
    default Map<String, Object> paths(String language) {
        return Map.of();
    }

    /** Path items for addresses of the service that do not stand below {@code /ogc}, by whole path. */
    default Map<String, Object> pathsBeside(String language) {
        return Map.of();
    }

    /** Schemas for the OpenAPI document by name. */
    default Map<String, Object> schemas(String language) {
        return Map.of();
    }
}
