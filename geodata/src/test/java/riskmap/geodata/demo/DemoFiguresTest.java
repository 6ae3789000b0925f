package riskmap.geodata.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riskmap.geodata.demo.DemoReading.count;
import static riskmap.geodata.demo.DemoReading.list;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import riskmap.geodata.model.Feature;

/** The figures of the sources, row by row, in the full zone. */
class DemoFiguresTest {

    private static final DemoZone ZONE = DemoReading.FULL;
    private static final LocalDate TODAY = new Calendar(DemoZoneTest.NOW).today();

    @Test
    void marketEntitiesAndResidents() {
        assertEquals(150_000, ZONE.count("enterprises"));
        assertEquals(1_134_000, sum("population", "residents"));
        assertEquals(2907.1, list(ZONE, "jurisdiction", f -> true).get(0).value("gdp"));
    }

    @Test
    void fortySixCommunitiesInThreeLevels() {
        assertEquals(46, count(ZONE, "grids", "grid_level", "community"));
        assertEquals(9, count(ZONE, "grids", "grid_level", "street"));
        assertEquals(1, count(ZONE, "grids", "grid_level", "zone"));
        assertEquals(
                0, list(ZONE, "grids", grid -> grid.value("officer") == null).size());
    }

    @Test
    void inspections() {
        assertEquals(10_192, ZONE.count("inspections"));
        assertEquals(5_219, count(ZONE, "inspections", "source_system", "grid-platform"));
        assertEquals(19_053, sum("inspections", "dangers_found"));
        assertEquals(
                0,
                list(ZONE, "inspections", visit -> ((Instant) visit.value("visited_at")).isAfter(DemoZoneTest.NOW))
                        .size());
    }

    @Test
    void hiddenDangers() {
        assertEquals(19_053, ZONE.count("hidden-dangers"));
        assertEquals(18_667, count(ZONE, "hidden-dangers", "state", "closed"));
        assertEquals(4_914, count(ZONE, "hidden-dangers", "source_system", "problem-platform"));
        List<Feature> open = list(ZONE, "hidden-dangers", danger -> danger.value("closed_on") == null);
        assertEquals(386, open.size());
        assertEquals(27, open.stream().filter(this::overdue).count());
    }

    @Test
    void supervisedDangers() {
        assertEquals(10, count(ZONE, "hidden-dangers", "supervision", "city"));
        assertEquals(15, count(ZONE, "hidden-dangers", "supervision", "district"));
        assertEquals(25, count(ZONE, "hidden-dangers", "supervision", "street"));
        List<Feature> supervised = list(ZONE, "hidden-dangers", danger -> danger.value("supervision") != null);
        assertTrue(supervised.stream().allMatch(danger -> "major".equals(danger.value("danger_class"))));
        List<Feature> open = supervised.stream()
                .filter(danger -> danger.value("closed_on") == null)
                .toList();
        assertEquals(9, open.size());
        assertEquals(3, open.stream().filter(this::overdue).count());
    }

    @Test
    void dangersAreFoundThenDueThenClosed() {
        ZONE.forEach("hidden-dangers", danger -> {
            LocalDate found = (LocalDate) danger.value("found_on");
            LocalDate closed = (LocalDate) danger.value("closed_on");
            assertTrue(!((LocalDate) danger.value("deadline")).isBefore(found), danger.id());
            assertTrue(closed == null || !closed.isBefore(found) && !closed.isAfter(TODAY), danger.id());
            assertEquals(closed == null, !danger.value("state").equals("closed"), danger.id());
        });
    }

    @Test
    void enterprises() {
        assertEquals(784, count(ZONE, "enterprises", "double_prevention", true));
        assertEquals(320, count(ZONE, "enterprises", "key_enterprise", true));
        assertEquals(8, count(ZONE, "enterprises", "life_cycle", "closed"));
        List<Feature> large = list(ZONE, "enterprises", firm -> "large".equals(firm.value("scale")));
        assertTrue(large.stream().allMatch(firm -> Boolean.TRUE.equals(firm.value("risk_reported"))));
    }

    @Test
    void penalties() {
        assertEquals(151, ZONE.count("penalties"));
        double sum = list(ZONE, "penalties", f -> true).stream()
                .mapToDouble(penalty -> (Double) penalty.value("amount"))
                .sum();
        assertEquals(4_353_000.0, sum);
    }

    @Test
    void riskPointsByLevel() {
        assertEquals(312, count(ZONE, "risk-points", "level", "red"));
        assertEquals(2_108, count(ZONE, "risk-points", "level", "orange"));
        assertEquals(14_380, count(ZONE, "risk-points", "level", "yellow"));
        assertEquals(30_977, count(ZONE, "risk-points", "level", "blue"));
        assertEquals(439, count(ZONE, "risk-points", "level", "none"));
    }

    @Test
    void scoresGiveTheLevel() {
        ZONE.forEach("risk-points", point -> {
            String level = (String) point.value("level");
            Double score = (Double) point.value("score");
            if (level.equals("none")) {
                assertNull(score, point.id());
                assertNull(point.value("survey_date"), point.id());
            } else if (score != null) {
                assertEquals(level, "lec".equals(point.value("method")) ? byLec(score) : byMatrix(score), point.id());
            }
        });
    }

    @Test
    void sensors() {
        assertEquals(1_304, ZONE.count("sensors"));
        assertEquals(3, count(ZONE, "sensors", "state", "alarm"));
        assertEquals(13, count(ZONE, "sensors", "state", "stale"));
        ZONE.forEach("sensors", sensor -> {
            boolean over = (Double) sensor.value("reading") > (Double) sensor.value("limit_value");
            boolean old = ((Instant) sensor.value("read_at")).isBefore(DemoZoneTest.NOW.minusSeconds(300));
            assertEquals(sensor.value("state").equals("alarm"), over, sensor.id());
            assertEquals(sensor.value("state").equals("stale"), old, sensor.id());
        });
    }

    @Test
    void plantedBlindSpots() {
        assertEquals(
                12,
                list(ZONE, "inspections", visit -> (Double) visit.value("site_distance") > 500)
                        .size());
        Set<Object> visited = new HashSet<>();
        ZONE.forEach("inspections", visit -> visited.add(visit.value("enterprise_id")));
        List<Feature> key = list(ZONE, "enterprises", firm -> Boolean.TRUE.equals(firm.value("key_enterprise")));
        assertEquals(
                14, key.stream().filter(firm -> !visited.contains(firm.id())).count());
        assertEquals(
                4,
                list(
                                ZONE,
                                "grids",
                                grid -> grid.value("grid_level").equals("community")
                                        && grid.value("level").equals("none"))
                        .size());
        assertEquals(
                3,
                list(
                                ZONE,
                                "protected-places",
                                place -> (Long) place.value("persons") > (Long) place.value("person_limit"))
                        .size());
        assertEquals(1, count(ZONE, "resources", "status", "unknown"));
    }

    @Test
    void clusterCountsAreTrue() {
        Map<String, Long> declared = new HashMap<>();
        ZONE.forEach("industrial-clusters", f -> declared.put(f.id(), (Long) f.value("enterprise_count")));
        Map<String, Long> inside = DemoReading.inside(ZONE, "industrial-clusters", "enterprises");
        assertEquals(declared, inside);
        assertEquals(612, declared.values().stream().mapToLong(Long::longValue).sum());
    }

    private boolean overdue(Feature danger) {
        return ((LocalDate) danger.value("deadline")).isBefore(TODAY);
    }

    private static long sum(String layer, String attribute) {
        return list(ZONE, layer, f -> true).stream()
                .mapToLong(feature -> (Long) feature.value(attribute))
                .sum();
    }

    private static String byLec(double d) {
        return d >= 320 ? "red" : d >= 160 ? "orange" : d >= 70 ? "yellow" : "blue";
    }

    private static String byMatrix(double r) {
        return r >= 20 ? "red" : r >= 15 ? "orange" : r >= 9 ? "yellow" : "blue";
    }
}
