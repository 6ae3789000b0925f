package riskmap.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import riskmap.backend.TestPostgis;
import riskmap.backend.live.Live;
import riskmap.backend.live.WriteDoor;
import riskmap.backend.live.WriteDoor.Edit;
import riskmap.backend.store.StoreSettings;
import riskmap.backend.store.opening.CityDatabase;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.LayerCatalog;

/** Intake of 150,000 rows, commit until published, and start on an existing store, for each database. */
public final class StoreBench {

    private static final int ENTERPRISES = 150_000;
    private static final int INSPECTIONS = 60_000;
    private static final int ROADS = 20_000;
    private static final int CHUNK = 10_000;
    private static final int EDITS = 300;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final Random random = new Random(20261122);

    private StoreBench() {}

    /** Arguments: {@code h2}, {@code postgis}, or none for both. */
    public static void main(String[] args) throws IOException {
        List<String> wanted = args.length == 0 ? List.of("h2", "postgis") : List.of(args);
        for (String kind : wanted) {
            new StoreBench().run(kind, settings(kind));
        }
    }

    private static StoreSettings settings(String kind) throws IOException {
        if (kind.equals("h2")) {
            Path folder = Files.createTempDirectory("riskmap-bench");
            // files are removed before their folder: what is registered last is deleted first
            folder.toFile().deleteOnExit();
            folder.resolve("city.mv.db").toFile().deleteOnExit();
            folder.resolve("city.trace.db").toFile().deleteOnExit();
            return StoreSettings.embedded(folder);
        }
        TestPostgis.Database database = TestPostgis.newDatabase();
        return StoreSettings.server(database.jdbcUrl(), database.user(), database.password());
    }

    private void run(String kind, StoreSettings settings) {
        try (CityDatabase database = open(settings);
                Live live = Live.start(database.features(), LayerCatalog.standard(), Clock.systemUTC())) {
            load(kind + " intake, first", live.door(), "enterprises", enterprises());
            load(kind + " intake, again", live.door(), "enterprises", new StoreBench().enterprises());
            load(kind + " inspections", live.door(), "inspections", inspections());
            load(kind + " roads", live.door(), "roads", roads());
            long start = System.nanoTime();
            live.door().awaitVisible(database.features().sequence());
            System.out.printf("%s all visible after another %d ms%n", kind, millis(start));
            latency(kind, live.door());
        }
        for (int i = 0; i < 3; i++) {
            restart(kind, settings);
        }
    }

    private static CityDatabase open(StoreSettings settings) {
        return CityDatabase.open(settings, LayerCatalog.standard(), Clock.systemUTC());
    }

    private static void load(String name, WriteDoor door, String layer, List<Feature> features) {
        long start = System.nanoTime();
        long cpu = cpu();
        for (int from = 0; from < features.size(); from += CHUNK) {
            door.load("bench", layer, features.subList(from, Math.min(features.size(), from + CHUNK)));
        }
        long took = millis(start);
        System.out.printf(
                "%s: %d rows in %d ms (processor %d ms), %d rows/s%n",
                name, features.size(), took, (cpu() - cpu) / 1_000_000, features.size() * 1000L / took);
    }

    private void latency(String kind, WriteDoor door) {
        double[] commits = new double[EDITS];
        for (int i = 0; i < EDITS; i++) {
            Feature moved = enterprise(random.nextInt(ENTERPRISES));
            Edit edit = new Edit(Edit.Kind.PUT, "enterprises", moved.id(), point(), moved.attributes(), -1);
            long start = System.nanoTime();
            door.apply("bench", List.of(edit));
            commits[i] = (System.nanoTime() - start) / 1e6;
        }
        double[] warm = Arrays.copyOfRange(commits, EDITS / 3, EDITS);
        Arrays.sort(warm);
        System.out.printf(
                "%s edit, commit and publication in a layer of %d: p50 %.1f ms, p99 %.1f ms, greatest %.1f ms%n",
                kind, ENTERPRISES, warm[warm.length / 2], warm[warm.length * 99 / 100], warm[warm.length - 1]);
    }

    private static void restart(String kind, StoreSettings settings) {
        long start = System.nanoTime();
        long cpu = cpu();
        try (CityDatabase database = open(settings)) {
            long opened = millis(start);
            try (Live live = Live.start(database.features(), LayerCatalog.standard(), Clock.systemUTC())) {
                live.door().awaitVisible(database.features().sequence());
                System.out.printf(
                        "%s start on %d features: open %d ms, ready after %d ms (processor %d ms)%n",
                        kind, ENTERPRISES + INSPECTIONS + ROADS, opened, millis(start), (cpu() - cpu) / 1_000_000);
            }
        }
    }

    /** Processor time of this process; other programs on the machine do not disturb it. */
    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long millis(long start) {
        return Math.max(1, (System.nanoTime() - start) / 1_000_000);
    }

    private List<Feature> enterprises() {
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < ENTERPRISES; i++) {
            features.add(enterprise(i));
        }
        return features;
    }

    private Feature enterprise(int i) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", "苏州工业园区第" + i + "精密机械有限公司");
        values.put("credit_code", "9132059400000" + (10000 + i % 90000));
        values.put("address", "星湖街" + i % 999 + "号");
        values.put("employees", (long) (i % 700));
        return Feature.unsaved("ent:" + i, place(i), values);
    }

    private List<Feature> inspections() {
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < INSPECTIONS; i++) {
            features.add(Feature.unsaved("insp:" + i, place(i), Map.of("officer", "检查 " + i, "kind", "patrol")));
        }
        return features;
    }

    private List<Feature> roads() {
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < ROADS; i++) {
            Coordinate[] line = new Coordinate[12];
            for (int k = 0; k < line.length; k++) {
                line[k] = new Coordinate(120.6 + random.nextDouble() / 5, 31.2 + random.nextDouble() / 5);
            }
            features.add(Feature.unsaved(
                    "road:" + i, GEOMETRIES.createLineString(line), Map.of("name", "路 " + i, "road_class", "primary")));
        }
        return features;
    }

    private Geometry point() {
        return GEOMETRIES.createPoint(new Coordinate(120.6 + random.nextDouble() / 5, 31.2 + random.nextDouble() / 5));
    }

    /** The same place for the same number, so that a second load brings nothing new. */
    private static Geometry place(int i) {
        Random own = new Random(i * 7919L);
        return GEOMETRIES.createPoint(new Coordinate(120.6 + own.nextDouble() / 5, 31.2 + own.nextDouble() / 5));
    }
}
