package riskmap.geodata.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import riskmap.geodata.model.Feature;
import riskmap.geodata.snapshot.LayerTable;

/**
 * Memory of the demo zone's tables, and the time one edit takes on its largest layer. See the README beside this file for
 * the command.
 */
public final class TableBench {

    private static final int EDITS = 2_000;

    private TableBench() {}

    /** Runs the benchmark. */
    public static void main(String[] arguments) {
        DemoTables demo = new DemoTables();
        List<LayerTable> tables = new ArrayList<>();
        System.out.println("layer                    rows     MB   ms");
        long start = used();
        for (String layer : demo.zone().layers().stream().distinct().toList()) {
            long before = used();
            long nanos = System.nanoTime();
            tables.add(demo.table(layer));
            double millis = (System.nanoTime() - nanos) / 1e6;
            int rows = tables.get(tables.size() - 1).size();
            System.out.printf("%-20s %8d %6.1f %4.0f%n", layer, rows, (used() - before) / 1e6, millis);
        }
        System.out.printf("%-20s %8s %6.1f%n", "all tables", "", (used() - start) / 1e6);
        LayerTable largest = tables.stream()
                .max(java.util.Comparator.comparingInt(LayerTable::size))
                .orElseThrow();
        edits(largest);
        System.out.println(tables.size() + " tables held to the end");
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void edits(LayerTable first) {
        LayerTable table = first;
        long[] nanos = new long[EDITS];
        for (int i = 0; i < EDITS; i++) {
            Feature edited = moved(table.feature((int) (i * 7919L % table.size())), i);
            long before = System.nanoTime();
            table = table.with(2 + i, DemoTables.NOW, List.of(edited), List.of());
            nanos[i] = System.nanoTime() - before;
        }
        print("edits 1-200", Arrays.copyOf(nanos, 200));
        print("edits 201-1800", Arrays.copyOfRange(nanos, 200, 1_800));
        print("edits 1801-2000", Arrays.copyOfRange(nanos, 1_800, EDITS));
    }

    private static Feature moved(Feature feature, int turn) {
        Map<String, Object> values = new LinkedHashMap<>(feature.attributes());
        values.put("name", "改名" + turn);
        Coordinate place = feature.geometry().getCoordinate();
        return new Feature(
                feature.id(),
                new GeometryFactory().createPoint(new Coordinate(place.x + 1e-4, place.y)),
                values,
                feature.version() + 1,
                DemoTables.NOW.plusSeconds(turn));
    }

    private static void print(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                "%-16s p50 %.2f ms, p99 %.2f ms, max %.2f ms%n",
                what,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }
}
