package riskmap.backend.http.editing;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.standard.StandardPart;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;

/**
 * What changing features adds to the service's self-description. The class {@code json-transactions} of part 11 is not
 * declared: its draft selects features by filter, while an action here names one feature and the version seen.
 */
@Singleton
class EditingPart implements StandardPart {

    private static final String FEATURES = "http://www.opengis.net/spec/ogcapi-features-";

    private final LayerCatalog catalog;

    EditingPart(LayerCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public List<String> conformance() {
        return List.of(
                FEATURES + "4/1.0/conf/create-replace-delete",
                FEATURES + "4/1.0/conf/update",
                FEATURES + "4/1.0/conf/features",
                FEATURES + "4/1.0/conf/optimistic-locking-etags",
                FEATURES + "11/1.0/conf/transactions",
                FEATURES + "11/1.0/conf/features",
                FEATURES + "11/1.0/conf/atomic-transactions");
    }

    @Override
    public Map<String, Object> paths(String language) {
        Map<String, Object> paths = new LinkedHashMap<>();
        for (Layer layer : catalog.layers()) {
            new EditingPaths(layer, language).addTo(paths);
        }
        TransactionPaths.addTo(paths, language);
        return paths;
    }

    @Override
    public Map<String, Object> schemas(String language) {
        return TransactionPaths.schemas(catalog);
    }
}
