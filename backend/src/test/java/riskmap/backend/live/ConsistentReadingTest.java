package riskmap.backend.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import riskmap.backend.live.WriteDoor.Edit;
import riskmap.geodata.snapshot.CitySnapshot;
import riskmap.geodata.snapshot.LayerTable;

/** 100 readers during 100 publications: whoever takes the city once sees one city. */
class ConsistentReadingTest {

    private static final int PUBLICATIONS = 100;
    private static final int READERS = 100;

    @Test
    void oneVersionPerReader() throws Exception {
        try (TestCity city = TestCity.inMemory()) {
            write(city, 0);
            AtomicBoolean done = new AtomicBoolean();
            ExecutorService threads = Executors.newFixedThreadPool(READERS);
            List<Future<Set<String>>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(threads.submit(reader(city.live.city(), done)));
            }
            for (int i = 1; i <= PUBLICATIONS; i++) {
                write(city, i);
            }
            done.set(true);
            Set<String> seen = new HashSet<>();
            for (Future<Set<String>> reader : readers) {
                seen.addAll(reader.get());
            }
            threads.shutdown();
            assertTrue(seen.size() > 1, "the readers saw only " + seen);
            assertEquals(
                    "step 100", city.live.city().snapshot().table("sensors").value(0, "name"));
        }
    }

    /** One transaction over two layers; every feature gets the same name. */
    private static void write(TestCity city, int step) {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Edit risk = TestCity.put("p" + i, "POINT (" + i + " " + step % 80 + ")", "name", "step " + step);
            edits.add(risk);
            edits.add(new Edit(
                    Edit.Kind.PUT, "sensors", "s" + i, risk.geometry(), java.util.Map.of("name", "step " + step), -1));
        }
        city.apply(edits.toArray(Edit[]::new));
    }

    private static Callable<Set<String>> reader(LiveCity live, AtomicBoolean done) {
        return () -> {
            Set<String> seen = new HashSet<>();
            long version = 0;
            while (!done.get()) {
                CitySnapshot city = live.snapshot();
                assertTrue(city.version() >= version, "the city went back");
                version = city.version();
                Set<Object> names = new HashSet<>();
                for (LayerTable table : List.of(city.table(TestCity.RISKS), city.table("sensors"))) {
                    assertEquals(20, table.size());
                    for (int row = 0; row < table.size(); row++) {
                        names.add(table.value(row, "name"));
                    }
                }
                assertEquals(1, names.size(), () -> "one city, several states: " + names);
                seen.add(names.iterator().next().toString());
                Thread.sleep(2); // a hundred readers that never rest would leave two cores nothing for the writer
            }
            return seen;
        };
    }
}
