package riskmap.backend.http.geojson;

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
import riskmap.backend.http.request.Link;
import riskmap.geodata.export.GeoJson;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;

/** One feature as a GeoJSON document with its version, the time of its last change, and links. */
public final class ItemDocument {

    /** Media type of a GeoJSON document. */
    public static final String MEDIA_TYPE = "application/geo+json";

    private static final JsonFactory JSON = new JsonFactory();

    private final String base;
    private final Layer layer;
    private final FeatureForm form;

    /**
     * Documents of one layer.
     *
     * @param base scheme, host and port
     * @param form attributes and coordinates as they are written
     */
    public ItemDocument(String base, Layer layer, FeatureForm form) {
        this.base = base;
        this.layer = layer;
        this.form = form;
    }

    /** Documents with their coordinates as they are stored. */
    public ItemDocument(String base, Layer layer, List<Attribute> attributes) {
        this(base, layer, new FeatureForm(attributes, WireCrs.CRS84, true));
    }

    /** Address of a feature. */
    public String address(String id) {
        return base + "/ogc/collections/" + layer.id() + "/items/" + id;
    }

    /** Completes an answer with the present document of a feature and its entity tag. */
    public MutableHttpResponse<byte[]> answer(Feature feature, MutableHttpResponse<?> response) {
        String address = address(feature.id());
        return answer(
                feature,
                List.of(
                        Link.of(address, "self", MEDIA_TYPE),
                        Link.of(address + "?f=html", "alternate", "text/html"),
                        Link.of(address + "/versions", "version-history", "application/json"),
                        Link.of(base + "/ogc/collections/" + layer.id(), "collection", "application/json")),
                response);
    }

    /** Completes an answer with a document that has other links, such as that of a past version. */
    public MutableHttpResponse<byte[]> answer(
            Feature feature, List<Map<String, Object>> links, MutableHttpResponse<?> response) {
        return response.header(HttpHeaders.ETAG, FeatureTag.of(layer, feature))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, "Accept, Authorization")
                .header("Content-Crs", form.crs().header())
                .contentType(MEDIA_TYPE)
                .body(write(feature, links));
    }

    /** A feature with all its attributes and its version as a tree, for problem documents. */
    public static Map<String, Object> tree(Feature feature) {
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

    private byte[] write(Feature feature, List<Map<String, Object>> links) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            new FeatureWriter(json, form).open(feature);
            json.writeNumberField("version", feature.version());
            if (feature.updated() != null) {
                json.writeStringField("updated", feature.updated().toString());
            }
            json.writeArrayFieldStart("links");
            for (Map<String, Object> link : links) {
                json.writeStartObject();
                for (Map.Entry<String, Object> member : link.entrySet()) {
                    json.writeStringField(member.getKey(), (String) member.getValue());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
