package riskmap.backend.http.export;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.city.Audience;
import riskmap.backend.http.standard.AttributeSchema;
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
    public List<String> conformance() {
        return List.of();
    }

    @Override
    public List<Map<String, Object>> links(String base, String language) {
        return List.of();
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
                .formats(Arrays.stream(FileFormat.values()).map(FileFormat::id).toList())
                .parameter("bbox", "west,south,east,north in degrees", Operation.schema("string"))
                .parameter("bbox-crs", "reference system of bbox", Operation.schema("string"))
                .parameter(
                        "crs", "reference system of the file, one of the collection's crs", Operation.schema("string"))
                .parameter("filter", "condition in CQL2 text", Operation.schema("string"))
                .parameter("datetime", "instant or interval of RFC 3339", Operation.schema("string"))
                .parameter("q", "text in the name", Operation.schema("string"))
                .parameter("sortby", "attributes to sort by, descending after a minus", Operation.schema("string"))
                .parameter("properties", "attributes to be written", Operation.schema("string"));
        Audience.ANYONE
                .attributes(layer)
                .forEach(attribute -> operation.parameter(
                        attribute.name(), attribute.title().in(language), AttributeSchema.of(attribute, language)));
        return operation
                .answers(200, "the file", Map.of("type", "string", "format", "binary"), types)
                .build();
    }
}
