package riskmap.backend.http.export;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import riskmap.backend.http.features.SelectionParameters;
import riskmap.backend.http.standard.Operation;
import riskmap.backend.http.standard.StandardPart;
import riskmap.geodata.export.files.FileFormat;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;

/** The paths of exports; no standard has a class for them. */
@Singleton
class ExportPart implements StandardPart {

    private final LayerCatalog catalog;

    ExportPart(LayerCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Map<String, Object> paths(String language) {
        Map<String, Object> paths = new LinkedHashMap<>();
        catalog.layers()
                .forEach(layer ->
                        paths.put("/collections/" + layer.id() + "/export", Map.of("get", operation(layer, language))));
        return paths;
    }

    private static Map<String, Object> operation(Layer layer, String language) {
        String[] types = Arrays.stream(FileFormat.values())
                .map(FileFormat::mediaType)
                .distinct()
                .toArray(String[]::new);
        Operation operation = Operation.of("export-" + layer.id(), layer.title().in(language), layer.id())
                .formats(Arrays.stream(FileFormat.values()).map(FileFormat::id).toList());
        new SelectionParameters(layer, language).addTo(operation);
        return operation
                .answers(200, "the file", Map.of("type", "string", "format", "binary"), types)
                .build();
    }
}
