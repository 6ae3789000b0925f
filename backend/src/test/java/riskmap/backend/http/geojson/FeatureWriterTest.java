package riskmap.backend.http.geojson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import riskmap.backend.http.crs.WireCrs;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.AttributeType;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.snapshot.LayerTable;

/** A row written from its columns is the same JSON as the feature itself. */
class FeatureWriterTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Layer LAYER = LayerCatalog.standard().layer("enterprises");

    private static final List<String> TEXTS = List.of(
            "苏州工业园区 \"化工\" 一厂",
            "back\\slash/and\ttab\nline\rreturn\b\f",
            "\u0000\u0001\u001f\u007f\u0080\u2028\u2029\ufeff",
            "𠮷野家 😀 \uD83D\uDE80",
            "plain",
            "é",
            "\"",
            "\\");

    private interface Writing {
        void to(FeatureWriter writer) throws IOException;
    }

    private static String written(FeatureForm form, Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            writing.to(new FeatureWriter(json, form));
            json.writeEndObject();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Feature feature(String id, Geometry geometry, Map<String, Object> values) {
        return new Feature(id, geometry, values, 1, Instant.EPOCH);
    }

    private static Geometry point(double lon, double lat) {
        return FACTORY.createPoint(new Coordinate(lon, lat));
    }

    private static void assertWrittenAlike(LayerTable table, FeatureForm form) throws IOException {
        for (int at = 0; at < table.size(); at++) {
            int row = at;
            JsonNode tree = JSON.readTree(written(form, writer -> writer.open(table, row)));
            assertEquals(JSON.readTree(written(form, writer -> writer.open(table.feature(row)))), tree);
            for (Attribute attribute : form.attributes()) {
                Object value = table.value(row, attribute.name());
                JsonNode member = tree.get("properties").get(attribute.name());
                assertEquals(value == null ? null : value.toString(), member == null ? null : member.asText());
            }
        }
    }

    private static LayerTable texts() {
        List<Feature> features = new ArrayList<>();
        for (String text : TEXTS) {
            features.add(
                    feature("E-" + features.size(), point(120.7 + features.size() * 1e-7, 31.3), Map.of("name", text)));
        }
        features.add(feature("E-long", point(120, 31), Map.of("name", "长\"".repeat(10_000), "employees", 0L)));
        return LayerTable.of(LAYER, 1, Instant.EPOCH, features);
    }

    @Test
    void anyTextIsEscapedAsJsonHasIt() throws IOException {
        assertWrittenAlike(texts(), new FeatureForm(LAYER.attributes(), WireCrs.CRS84, true));
    }

    @Test
    void aTextNoRowHasAnyMoreIsNotWritten() throws IOException {
        LayerTable before = texts();
        LayerTable table = before.with(
                2,
                Instant.EPOCH,
                List.of(feature("E-1", point(1, 2), Map.of("name", "renamed"))),
                List.of("E-0", "E-3"));
        FeatureForm form = new FeatureForm(LAYER.attributes(), WireCrs.CRS84, true);
        assertWrittenAlike(table, form);
        StringBuilder all = new StringBuilder();
        for (int at = 0; at < table.size(); at++) {
            int row = at;
            all.append(written(form, writer -> writer.open(table, row)));
        }
        assertTrue(all.indexOf("renamed") > 0 && all.indexOf("苏州") < 0 && all.indexOf("𠮷") < 0, all.toString());
    }

    @Test
    void oneWriterServesSeveralTables() throws IOException {
        LayerTable first = texts();
        LayerTable other = LayerTable.of(
                LAYER.publicEdition(), 1, Instant.EPOCH, List.of(feature("X", point(0, 0), Map.of("name", "二"))));
        FeatureForm form = new FeatureForm(LAYER.attributes(), WireCrs.CRS84, true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            FeatureWriter writer = new FeatureWriter(json, form);
            json.writeStartArray();
            writer.open(first, 0);
            json.writeEndObject();
            writer.open(other, 0);
            json.writeEndObject();
            json.writeEndArray();
        }
        JsonNode both = JSON.readTree(out.toByteArray());
        assertEquals(first.value(0, "name"), both.at("/0/properties/name").asText());
        assertEquals("X", both.at("/1/id").asText());
        assertEquals("二", both.at("/1/properties/name").asText());
    }

    @Test
    void anyValuesOfAnyLayerAreWrittenAlike() throws IOException {
        long seed = 20261122;
        Random random = new Random(seed);
        for (Layer layer : LayerCatalog.standard().layers()) {
            List<Feature> features = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Map<String, Object> values = new LinkedHashMap<>();
                for (Attribute attribute : layer.attributes()) {
                    if (random.nextInt(4) > 0) {
                        values.put(attribute.name(), any(attribute.type(), random));
                    }
                }
                features.add(feature("F" + i, point(random.nextDouble() * 180, random.nextDouble() * 80), values));
            }
            LayerTable table = LayerTable.of(layer, 1, Instant.EPOCH, features);
            assertWrittenAlike(table, new FeatureForm(layer.attributes(), WireCrs.CRS84, true));
            assertWrittenAlike(table, new FeatureForm(layer.attributes().subList(0, 1), WireCrs.CRS84, false));
        }
    }

    private static Object any(AttributeType type, Random random) {
        return switch (type) {
            case TEXT -> TEXTS.get(random.nextInt(TEXTS.size())) + random.nextInt(30);
            case INTEGER -> random.nextLong() >> random.nextInt(63);
            case DECIMAL -> random.nextGaussian() * Math.pow(10, random.nextInt(12) - 4);
            case BOOLEAN -> random.nextBoolean();
            case DATE -> java.time.LocalDate.ofEpochDay(random.nextInt(40_000));
            case INSTANT -> Instant.ofEpochMilli(random.nextLong() >>> 22);
        };
    }
}
