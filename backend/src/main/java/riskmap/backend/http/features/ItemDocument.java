package riskmap.backend.http.features;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.util.RawValue;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.crs.WireCrs;
import riskmap.backend.http.geojson.FeatureForm;
import riskmap.backend.http.geojson.FeatureWriter;
import riskmap.geodata.export.GeoJson;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;

/** One feature as a GeoJSON document with its version, the time of its last change, and links. */
final class ItemDocument {

    private static final JsonFactory JSON = new JsonFactory();

    private final String base;
    private final Layer layer;
    private final FeatureForm form;

    ItemDocument(String base, Layer layer, FeatureForm form) {
        this.base = base;
        this.layer = layer;
        this.form = form;
    }

    /** The document with its coordinates as they are stored. */
    ItemDocument(String base, Layer layer, List<Attribute> attributes) {
        this(base, layer, new FeatureForm(attributes, WireCrs.CRS84, true));
    }

    /** Address of a feature. */
    String address(String id) {
        return base + "/ogc/collections/" + layer.id() + "/items/" + id;
    }

    /** Completes an answer with the document and its entity tag. */
    MutableHttpResponse<byte[]> answer(Feature feature, MutableHttpResponse<?> response) {
        return response.header(HttpHeaders.ETAG, FeatureTag.of(feature))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Content-Crs", form.crs().header())
                .contentType(ItemsController.GEOJSON)
                .body(write(feature));
    }

    /** A feature with all its attributes and its version as a tree, for problem documents. */
    static Map<String, Object> tree(Feature feature) {
        Map<String, Object> properties = new LinkedHashMap<>();
        feature.attributes()
                .forEach((name, value) -> properties.put(
                        name, value instanceof Number || value instanceof Boolean ? value : value.toString()));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("type", "Feature");
        tree.put("id", feature.id());
        tree.put("version", feature.version());
        tree.put("updated", String.valueOf(feature.updated()));
        tree.put("geometry", new RawValue(geometry(feature)));
        tree.put("properties", properties);
        return tree;
    }

    private static String geometry(Feature feature) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            GeoJson.writeGeometry(json, feature.geometry());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private byte[] write(Feature feature) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            new FeatureWriter(json, form).open(feature);
            json.writeNumberField("version", feature.version());
            if (feature.updated() != null) {
                json.writeStringField("updated", feature.updated().toString());
            }
            json.writeArrayFieldStart("links");
            link(json, address(feature.id()), "self", ItemsController.GEOJSON);
            link(json, address(feature.id()) + "?f=html", "alternate", "text/html");
            link(json, base + "/ogc/collections/" + layer.id(), "collection", "application/json");
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void link(JsonGenerator json, String href, String rel, String type) throws IOException {
        json.writeStartObject();
        json.writeStringField("href", href);
        json.writeStringField("rel", rel);
        json.writeStringField("type", type);
        json.writeEndObject();
    }
}
