package riskmap.backend.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static riskmap.backend.store.StoreUnderTest.risk;
import static riskmap.backend.store.StoreUnderTest.wkt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import riskmap.geodata.model.Feature;

/** What every store promises of many features at once. Each test starts with an empty store. */
interface BulkContract extends StoreUnderTest {

    @Test
    default void oneStateWhileOthersWrite() {
        put(risk("a", "POINT (1 1)", "red"));
        store().read(view -> {
            assertEquals(1, view.sequence());
            put(risk("b", "POINT (1 1)", "red"));
            assertEquals(1, view.sequence());
            List<Feature> seen = new ArrayList<>();
            view.readLayer(RISKS, seen::add);
            assertEquals(1, seen.size());
            return null;
        });
        assertEquals(2, store().sequence());
    }

    @Test
    default void thousandsAtOnce() {
        Feature[] many = new Feature[5000];
        for (int i = 0; i < many.length; i++) {
            many[i] = risk("p" + i, "POINT (" + i / 100.0 + " 1)", i % 2 == 0 ? "red" : "blue");
        }
        assertEquals(5000, put(many).changes().get(0).upserts());
        assertEquals(5000, all(RISKS).size());
        assertEquals(List.of(), put(many).changes());
        many[7] = risk("p7", "POINT (7 7)", "red");
        assertEquals(1, put(many).changes().get(0).upserts());
        assertEquals(2, store().existing(RISKS, List.of("p1", "p4999", "p5000")).size());
    }

    @Test
    default void oddValuesInBulk() {
        List<String> texts =
                List.of("tab\t", "line\nline\r\n", "\\\\N", "\\N", "\\", "'\"", " ", "𠮷\uFEFF", "\u0001", "\\.");
        List<Feature> wanted = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            wanted.add(Feature.unsaved(
                    "odd" + i,
                    wkt("POINT (" + -i / 3.0 + " 1e-7)"),
                    Map.of(
                            "name",
                            texts.get(i % texts.size()),
                            "score",
                            (i + 1) * -1e-300,
                            "likelihood",
                            Double.MAX_VALUE,
                            "survey_date",
                            LocalDate.of(1 + i * 300, 12, 31))));
        }
        Commit commit = put(wanted.toArray(Feature[]::new));
        Set<Feature> found = Set.copyOf(all(RISKS));
        assertEquals(Set.copyOf(commit.written()), found);
        assertEquals(List.of(), put(wanted.toArray(Feature[]::new)).changes());
        for (Feature feature : found) {
            assertEquals(wanted.get(Integer.parseInt(feature.id().substring(3))).attributes(), feature.attributes());
        }
    }
}
