package riskmap.backend.http.wall;

import static riskmap.backend.http.TestService.feature;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import riskmap.backend.http.TestService;
import riskmap.backend.live.MemoryCity;
import riskmap.geodata.model.CivilTime;
import riskmap.geodata.model.Feature;

/** A town so small that its figures can be counted by hand: two communities, side by side, and what lies in them. */
final class CountedTown {

    /** When it is counted: at noon, so that a test does not begin on one day and end on the next. */
    private static final Instant NOON = Instant.parse("2026-06-01T04:00:00Z");

    static final LocalDate TODAY = CivilTime.day(NOON);

    private static final String EAST = "POINT (120.05 31.05)";
    private static final String WEST = "POINT (120.15 31.05)";

    private CountedTown() {}

    /** A service on whose clock it is noon of {@link #TODAY}, over the town as it is then. */
    static TestService atNoon() {
        long ahead = Duration.between(Instant.now(), NOON).toSeconds();
        TestService service = TestService.start(Map.of("riskmap.test.clock-offset", ahead));
        settle(service.city(), NOON);
        return service;
    }

    /** Builds the town in an empty city, as it is at a moment. */
    static void settle(MemoryCity city, Instant now) {
        city.load("grids", List.of(grid("ga", "A", "东社区", 120, 120.1), grid("gb", "B", "西社区", 120.1, 120.2)));
        Feature boiler = riskPoint("r3", EAST, "锅炉", "blue", 300);
        city.load(
                "risk-points",
                List.of(
                        riskPoint("r1", WEST, "冲床", "red", 0),
                        riskPoint("r2", WEST, "叉车", "red", 3),
                        and(boiler, "next_survey_due", TODAY.minusDays(1))));
        city.load(
                "hidden-dangers",
                List.of(
                        danger("d1", "mending", "city", -1),
                        danger("d2", "assigned", "district", 3),
                        and(danger("d3", "closed", "city", -2), "closed_on", TODAY.minusDays(2)),
                        and(danger("d4", "closed", "city", -2), "closed_on", TODAY.minusDays(1))));
        city.load(
                "enterprises",
                List.of(
                        feature("e1", EAST, "name", "甲公司"),
                        feature("e2", WEST, "name", "乙公司"),
                        feature("e3", "POINT (120.16 31.05)", "name", "丙公司")));
        city.load(
                "inspections",
                List.of(
                        visit("v1", WEST, "patrol", "e2", now.minus(Duration.ofDays(2))),
                        visit("v2", WEST, "joint", "e2", now.minus(Duration.ofDays(3))),
                        visit("v3", EAST, "patrol", "e1", now.minus(Duration.ofDays(40)))));
        city.load(
                "sensors",
                List.of(
                        and(sensor("s1", "氨气1号", "alarm", now), "reading", 50.0),
                        sensor("s2", "氨气2号", "normal", now.minus(Duration.ofHours(2)))));
        city.load(
                "incidents",
                List.of(
                        feature("i1", WEST, "name", "氨泄漏", "state", "open", "reported_at", now),
                        feature("i2", WEST, "name", "旧火情", "state", "closed")));
    }

    private static Feature grid(String id, String code, String name, double west, double east) {
        String wkt = new GeometryFactory()
                .toGeometry(new Envelope(west, east, 31, 31.1))
                .toText();
        return feature(id, wkt, "code", code, "name", name, "grid_level", "community");
    }

    private static Feature riskPoint(String id, String place, String name, String level, int surveyedDaysAgo) {
        return feature(id, place, "name", name, "level", level, "survey_date", TODAY.minusDays(surveyedDaysAgo));
    }

    /** A major danger found twenty days ago. */
    private static Feature danger(String id, String state, String supervision, int deadlineInDays) {
        Feature danger = feature(id, EAST, "name", "隐患" + id, "danger_class", "major", "state", state);
        return and(
                and(and(danger, "supervision", supervision), "found_on", TODAY.minusDays(20)),
                "deadline",
                TODAY.plusDays(deadlineInDays));
    }

    private static Feature visit(String id, String place, String kind, String enterprise, Instant at) {
        return feature(id, place, "kind", kind, "enterprise_id", enterprise, "visited_at", at);
    }

    private static Feature sensor(String id, String name, String state, Instant read) {
        return feature(id, WEST, "name", name, "state", state, "read_at", read);
    }

    private static Feature and(Feature feature, String attribute, Object value) {
        Map<String, Object> all = new HashMap<>(feature.attributes());
        all.put(attribute, value);
        return Feature.unsaved(feature.id(), feature.geometry(), all);
    }
}
