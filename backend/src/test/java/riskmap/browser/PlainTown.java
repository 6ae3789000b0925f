package riskmap.browser;

import static riskmap.backend.http.TestService.feature;

import java.util.ArrayList;
import java.util.List;
import riskmap.backend.live.MemoryCity;
import riskmap.geodata.model.Feature;

/** A small town in words: one lake, a few streets, four grids, forty risk points around a red one in its middle. */
public final class PlainTown {

    /** The middle of the town, where the red risk point {@code target} stands. */
    public static final double LON = 120.73;

    /** Its latitude. */
    public static final double LAT = 31.32;

    private PlainTown() {}

    /** Loads the town. */
    public static void build(MemoryCity city) {
        city.load("jurisdiction", List.of(feature("zone", box(120.70, 31.30, 120.76, 31.34), "name", "测试区(演示)")));
        city.load(
                "water",
                List.of(feature("lake", box(120.744, 31.322, 120.754, 31.332), "name", "明镜湖", "kind", "lake")));
        city.load(
                "land-use",
                List.of(feature("park", box(120.702, 31.302, 120.712, 31.308), "name", "东园", "kind", "green")));
        city.load("roads", streets());
        city.load("grids", grids());
        city.load("risk-points", risks());
        city.load("hazard-sources", hazards());
        city.load(
                "industrial-clusters",
                List.of(feature(
                        "works", box(120.705, 31.325, 120.722, 31.336), "name", "北港化工集中区", "origin", "declared")));
        city.load(
                "protected-places",
                List.of(feature(
                        "school", "POINT (120.715 31.312)", "name", "第一中学", "kind", "school", "persons", 820L)));
        city.load(
                "resources",
                List.of(feature(
                        "brigade",
                        "POINT (120.74 31.312)",
                        "name",
                        "港区消防站",
                        "kind",
                        "fire-station",
                        "status",
                        "ready")));
    }

    private static List<Feature> streets() {
        return List.of(
                road("main", "LINESTRING (120.69 31.315, 120.77 31.316)", "星港大道", "primary"),
                road("cross", "LINESTRING (120.725 31.29, 120.726 31.35)", "苏东路", "secondary"),
                road("express", "LINESTRING (120.69 31.335, 120.77 31.337)", "沪宁高速", "motorway"));
    }

    private static Feature road(String id, String wkt, String name, String kind) {
        return feature(id, wkt, "name", name, "road_class", kind);
    }

    private static List<Feature> grids() {
        return List.of(
                grid("101", 120.70, 31.30, "red"),
                grid("102", 120.73, 31.30, "yellow"),
                grid("103", 120.70, 31.32, "blue"),
                grid("104", 120.73, 31.32, "none"));
    }

    private static Feature grid(String code, double west, double south, String level) {
        return feature(
                "g" + code,
                box(west, south, west + 0.03, south + 0.02),
                "code",
                code,
                "name",
                "社区" + code,
                "grid_level",
                "community",
                "level",
                level);
    }

    private static List<Feature> risks() {
        String[] levels = {"orange", "yellow", "blue", "none"};
        List<Feature> risks = new ArrayList<>();
        risks.add(target(LON, LAT));
        for (int i = 0; i < 40; i++) {
            double lon = 120.703 + i % 8 * 0.0071;
            double lat = 31.303 + i / 8 * 0.0075;
            String wkt = "POINT (" + lon + " " + lat + ")";
            risks.add(feature("r" + i, wkt, "name", "配电室 " + i, "level", levels[i % 4], "theme", "fire"));
        }
        return risks;
    }

    /** The red point, at a place. */
    static Feature target(double lon, double lat) {
        return feature(
                "target",
                "POINT (" + lon + " " + lat + ")",
                "name",
                "液氯储罐区",
                "level",
                "red",
                "theme",
                "chemicals",
                "method",
                "lec",
                "likelihood",
                6.0,
                "exposure",
                6.0,
                "consequence",
                15.0,
                "score",
                540.0);
    }

    private static List<Feature> hazards() {
        return List.of(
                feature("h1", "POINT (120.712 31.331)", "name", "华东气体液氨罐区", "level", "1"),
                feature("h4", "POINT (120.755 31.305)", "name", "宏达仓储", "level", "4"));
    }

    private static String box(double west, double south, double east, double north) {
        return String.format(
                java.util.Locale.ROOT,
                "POLYGON ((%1$f %2$f, %3$f %2$f, %3$f %4$f, %1$f %4$f, %1$f %2$f))",
                west,
                south,
                east,
                north);
    }
}
