package riskmap.backend.http.processes.cluster;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import riskmap.geodata.cluster.AreaCount;
import riskmap.geodata.cluster.ClusterDetection;
import riskmap.geodata.cluster.DeclaredClusters;
import riskmap.geodata.export.GeoJson;
import riskmap.geodata.model.MajorHazardLevel;
import riskmap.geodata.snapshot.LayerTable;

/**
 * Writes clusters as features, the largest first, and beside them how the declared ones fared.
 *
 * @param enterprises the layer clusters were found in
 * @param report what was found out
 */
record ClusterDocument(LayerTable enterprises, ClusterReport report) {

    void write(JsonGenerator json) throws IOException {
        json.writeStringField("type", "FeatureCollection");
        json.writeNumberField("numberReturned", report.clusters().size());
        json.writeNumberField("enterprises", report.found().considered());
        json.writeNumberField("noise", report.found().noise().length);
        json.writeArrayFieldStart("declared");
        for (ClusterReport.Declared declared : report.declared()) {
            declared(json, declared);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("features");
        for (int i = 0; i < report.clusters().size(); i++) {
            cluster(json, i);
        }
        json.writeEndArray();
    }

    private static void declared(JsonGenerator json, ClusterReport.Declared declared) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", declared.id());
        if (declared.name() != null) {
            json.writeStringField("name", declared.name().toString());
        }
        json.writeStringField("standing", declared.standing());
        json.writeNumberField("enterprises", declared.enterprises());
        json.writeArrayFieldStart("clusters");
        for (int number : declared.clusters()) {
            json.writeNumber(number);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void cluster(JsonGenerator json, int index) throws IOException {
        ClusterDetection.Cluster cluster = report.found().clusters().get(index);
        ClusterReport.Entry entry = report.clusters().get(index);
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeNumberField("id", index + 1);
        json.writeFieldName("geometry");
        GeoJson.writeGeometry(json, entry.outline().lonLat());
        json.writeObjectFieldStart("properties");
        json.writeNumberField("enterprise_count", cluster.rows().length);
        json.writeNumberField("area", Math.round(entry.outline().metric().getArea()));
        json.writeNumberField("reach", Math.round(cluster.reach() * 1000) / 1000.0);
        trades(json, entry.trades());
        counts(json, "levels", entry.levels().byValue());
        for (Map.Entry<String, AreaCount> layer : entry.risks().entrySet()) {
            json.writeObjectFieldStart(layer.getKey());
            json.writeNumberField("count", layer.getValue().count());
            counts(json, "levels", layer.getValue().byValue());
            json.writeEndObject();
        }
        json.writeNumberField("major_hazard_sources", major(entry.risks().get("hazard-sources")));
        comparison(json, entry.comparison());
        members(json, cluster.rows());
        json.writeEndObject();
        json.writeEndObject();
    }

    /** How many are graded as major hazards, of any level. */
    private static int major(AreaCount hazards) {
        return hazards.byValue().entrySet().stream()
                .filter(level -> !level.getKey().isEmpty())
                .filter(level -> !level.getKey().equals(MajorHazardLevel.NONE.code()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** The commonest trade, and the share of each. */
    private static void trades(JsonGenerator json, AreaCount trades) throws IOException {
        String main = trades.byValue().entrySet().stream()
                .filter(trade -> !trade.getKey().isEmpty())
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
        if (main != null) {
            json.writeStringField("trade", main);
        }
        json.writeObjectFieldStart("trades");
        for (Map.Entry<String, Integer> trade : trades.byValue().entrySet()) {
            json.writeNumberField(trade.getKey(), Math.round(10_000.0 * trade.getValue() / trades.count()) / 10_000.0);
        }
        json.writeEndObject();
    }

    private static void counts(JsonGenerator json, String member, Map<String, Integer> counts) throws IOException {
        json.writeObjectFieldStart(member);
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
    }

    private static void comparison(JsonGenerator json, DeclaredClusters.Comparison comparison) throws IOException {
        json.writeStringField("standing", comparison.standing().name().toLowerCase(Locale.ROOT));
        json.writeArrayFieldStart("declared");
        for (String id : comparison.within()) {
            json.writeString(id);
        }
        json.writeEndArray();
        json.writeNumberField("members_outside", comparison.membersOutside());
        json.writeNumberField("area_outside", Math.round(comparison.areaOutside()));
    }

    private void members(JsonGenerator json, int... rows) throws IOException {
        json.writeArrayFieldStart("members");
        for (int row : rows) {
            json.writeString(enterprises.id(row));
        }
        json.writeEndArray();
    }
}
