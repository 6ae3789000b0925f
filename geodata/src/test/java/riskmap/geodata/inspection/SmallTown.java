package riskmap.geodata.inspection;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import riskmap.geodata.coverage.GridSelection;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.model.Progress;
import riskmap.geodata.snapshot.LayerTable;

/** A town in words: grids A and B side by side, places and visits as told. */
final class SmallTown {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static final InspectionRules RULES = InspectionRules.read("""
            {"name": "test", "version": "1", "needs": ["trade"], "classes": [
              {"id": "closed", "when": {"life_cycle": ["closed"]}},
              {"id": "chemicals", "when": {"trade": ["chemical"]},
               "patrol": {"perYear": 6, "minutes": 30}, "inspection": {"perYear": 4, "cap": 5, "minutes": 120}},
              {"id": "shops", "when": {"trade": ["retail"]}, "inspection": {"perYear": 0, "cap": 1, "minutes": 60}}]}
            """.getBytes(StandardCharsets.UTF_8));

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private final Map<String, List<Feature>> features = new HashMap<>();

    SmallTown() {
        add("grids", "a", box(120, 120.1), Map.of("code", "A", "name", "a", "grid_level", "community", "officer", "张"));
        add("grids", "b", box(120.1, 120.2), Map.of("code", "B", "name", "b", "grid_level", "community"));
    }

    private static Geometry box(double west, double east) {
        return FACTORY.toGeometry(new Envelope(west, east, 31, 31.1));
    }

    /** A place of a trade, null for none. */
    SmallTown place(String id, double lon, String trade) {
        Map<String, Object> values = new HashMap<>(Map.of("name", id));
        if (trade != null) {
            values.put("trade", trade);
        }
        return add("enterprises", id, FACTORY.createPoint(new Coordinate(lon, 31.05)), values);
    }

    /** A visit at noon, local time; the day may be null. */
    SmallTown visit(String place, String kind, String day) {
        return visit(place, kind, day, 10);
    }

    SmallTown visit(String place, String kind, String day, double distance) {
        Map<String, Object> values = new HashMap<>(Map.of("kind", kind, "site_distance", distance));
        if (place != null) {
            values.put("enterprise_id", place);
        }
        if (day != null) {
            values.put(
                    "visited_at",
                    LocalDate.parse(day).atTime(12, 0).atZone(ZONE).toInstant());
        }
        int number = features.getOrDefault("inspections", List.of()).size();
        return add("inspections", "v" + number, FACTORY.createPoint(new Coordinate(120.05, 31.05)), values);
    }

    private SmallTown add(String layer, String id, Geometry geometry, Map<String, Object> values) {
        features.computeIfAbsent(layer, name -> new ArrayList<>()).add(Feature.unsaved(id, geometry, values));
        return this;
    }

    LayerTable table(String layer) {
        return LayerTable.of(
                LayerCatalog.standard().layer(layer), 1, Instant.EPOCH, features.getOrDefault(layer, List.of()));
    }

    InspectionReport check(String from, String to) {
        return check(new Period(LocalDate.parse(from), LocalDate.parse(to), ZONE), RULES);
    }

    InspectionReport check(Period period, InspectionRules rules) {
        LayerTable grids = table("grids");
        return InspectionCoverage.check(
                new InspectionQuery(
                        table("enterprises"),
                        row -> true,
                        table("inspections"),
                        grids,
                        GridSelection.leaves(grids, period.to()),
                        period,
                        rules,
                        500,
                        100),
                Progress.NONE);
    }
}
