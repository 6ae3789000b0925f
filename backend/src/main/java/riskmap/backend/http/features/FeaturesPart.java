package riskmap.backend.http.features;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.request.Link;
import riskmap.backend.http.standard.StandardPart;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;

/**
 * What the layers and their features add to the service's self-description, derived from the catalogue. Part 8 (sorting) is
 * a draft, OGC 24-030.
 */
@Singleton
class FeaturesPart implements StandardPart {

    private static final String FEATURES = "http://www.opengis.net/spec/ogcapi-features-";

    private final LayerCatalog catalog;

    FeaturesPart(LayerCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public List<String> conformance() {
        return List.of(
                "http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/collections",
                FEATURES + "1/1.0/conf/core",
                FEATURES + "1/1.0/conf/geojson",
                FEATURES + "1/1.0/conf/html",
                FEATURES + "1/1.0/conf/oas30",
                FEATURES + "2/1.0/conf/crs",
                FEATURES + "8/1.0/conf/sortables",
                FEATURES + "8/1.0/conf/sorting",
                FEATURES + "8/1.0/conf/features-sorting");
    }

    @Override
    public List<Map<String, Object>> links(String base, String language) {
        boolean english = language.equals("en");
        return List.of(
                Link.of(base + "/ogc/collections", "data", "application/json", english ? "Layers" : "图层"),
                Link.of(
                        base + "/ogc/collections",
                        "http://www.opengis.net/def/rel/ogc/1.0/data",
                        "application/json",
                        english ? "Layers" : "图层"));
    }

    @Override
    public Map<String, Object> paths(String language) {
        Map<String, Object> paths = new LinkedHashMap<>();
        FeaturePaths.collections(paths);
        for (Layer layer : catalog.layers()) {
            new FeaturePaths(layer, language).addTo(paths);
        }
        return paths;
    }

    @Override
    public Map<String, Object> schemas(String language) {
        Map<String, Object> schemas = new LinkedHashMap<>();
        catalog.layers().forEach(layer -> schemas.put(layer.id(), FeatureSchema.of(layer, language)));
        return schemas;
    }
}
