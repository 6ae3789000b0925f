package riskmap.backend.http.processes.density;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import riskmap.backend.http.processes.Input;
import riskmap.backend.http.processes.Request;
import riskmap.geodata.density.DensityField;
import riskmap.geodata.density.Kernel;
import riskmap.geodata.density.WeightedPoints;
import riskmap.geodata.snapshot.LayerTable;

/**
 * The density fields asked for last. A field is a function of a layer's table and its parameters, so a kept one is always
 * true; keeping it spares projecting the points for every step of a slider and the lattice for every tile.
 */
@Singleton
final class DensityFields {

    private static final int KEPT = 8;

    /** What defines a field; process and tiles share it. */
    static final List<Input> INPUTS = List.of(
            Input.text("layer", "图层", "Layer").needed(),
            Input.number(
                            "bandwidth",
                            "带宽(米)",
                            "Bandwidth in metres",
                            DensityField.MIN_BANDWIDTH,
                            DensityField.MAX_BANDWIDTH)
                    .otherwise(500),
            Input.choice(
                            "kernel",
                            "核函数",
                            "Kernel",
                            Arrays.stream(Kernel.values()).map(Kernel::word).toList())
                    .otherwise(Kernel.QUARTIC.word()),
            Input.text("weight", "权重属性,缺省每个要素为 1", "Attribute to weigh by; 1 each when absent"),
            Input.filter());

    private final Map<PointsKey, WeightedPoints> points = recent();
    private final Map<FieldKey, DensityField> fields = recent();

    /** Tables are compared by identity: a changed layer has another one. */
    private record PointsKey(LayerTable table, String plane, String weight, String filter) {}

    private record FieldKey(PointsKey points, Kernel kernel, double bandwidth) {}

    /** The field a request defines. */
    DensityField field(Request request) {
        LayerTable table = request.table("layer");
        Optional<String> weight = request.numericAttribute("weight", table);
        var filter = request.filter(table);
        Kernel kernel = Kernel.of(request.inputs().choice("kernel"));
        double bandwidth = request.inputs().number("bandwidth");
        PointsKey key = new PointsKey(
                table,
                request.plane().id(),
                weight.orElse(""),
                request.inputs().raw("filter").toString());
        return take(fields, new FieldKey(key, kernel, bandwidth), () -> {
            WeightedPoints weighted = take(
                    points,
                    key,
                    () -> WeightedPoints.of(
                            table, request.plane(), filter, row -> weight.map(name -> table.number(row, name))
                                    .orElse(1.0)));
            return new DensityField(weighted, kernel, bandwidth);
        });
    }

    private static <K, V> V take(Map<K, V> kept, K key, Supplier<V> maker) {
        synchronized (kept) {
            V found = kept.get(key);
            if (found != null) {
                return found;
            }
        }
        // Made outside the lock: two requests may make the same one, which costs time but is right.
        V made = maker.get();
        synchronized (kept) {
            kept.put(key, made);
        }
        return made;
    }

    private static <K, V> Map<K, V> recent() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > KEPT;
            }
        };
    }
}
