package riskmap.backend.http.versions;

import static riskmap.backend.http.standard.Operation.integer;
import static riskmap.backend.http.standard.Operation.reference;
import static riskmap.backend.http.standard.Operation.schema;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import riskmap.backend.http.geojson.ItemDocument;
import riskmap.backend.http.standard.Operation;
import riskmap.backend.http.standard.StandardPart;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;

/** What the versions add to the service's self-description. No standard names them, so there is no conformance class. */
@Singleton
class VersionsPart implements StandardPart {

    private final LayerCatalog catalog;

    VersionsPart(LayerCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Map<String, Object> paths(String language) {
        Map<String, Object> paths = new LinkedHashMap<>();
        for (Layer layer : catalog.layers()) {
            String path = "/collections/" + layer.id() + "/items/{id}/versions";
            paths.put(path, Map.of("get", list(layer, language)));
            paths.put(path + "/{version}", Map.of("get", one(layer, language)));
        }
        return paths;
    }

    private static Map<String, Object> list(Layer layer, String language) {
        return operation("versions", layer, language)
                .parameter("limit", "versions on a page", integer(1, VersionController.MOST))
                .parameter("before", "only versions with a lower number", integer(1, Integer.MAX_VALUE))
                .answers(200, "what was done to the feature, newest first", schema("object"), "application/json")
                .build();
    }

    private static Map<String, Object> one(Layer layer, String language) {
        return operation("version", layer, language)
                .inPath("version", "number of the version", integer(1, Integer.MAX_VALUE))
                .answers(200, "the version; a PUT of it restores it", reference(layer.id()), ItemDocument.MEDIA_TYPE)
                .build();
    }

    private static Operation operation(String verb, Layer layer, String language) {
        return Operation.of(verb + "." + layer.id(), layer.title().in(language), layer.id())
                .inPath("id", "id of the feature, which may be deleted", schema("string"));
    }
}
