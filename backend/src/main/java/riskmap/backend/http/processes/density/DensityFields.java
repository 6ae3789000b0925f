package riskmap.backend.http.processes.density;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import riskmap.backend.http.processes.Input;
import riskmap.backend.http.processes.Request;
import riskmap.backend.http.processes.points.Kept;
import riskmap.backend.http.processes.points.LayerPoints;
import riskmap.geodata.density.DensityField;
import riskmap.geodata.density.Kernel;
import riskmap.geodata.density.WeightedPoints;

/**
 * The density fields asked for last. Keeping them spares projecting the points for every step of a slider and the lattice
 * for every tile.
 */
@Singleton
final class DensityFields {

    /** What defines a field; process, tiles and values at a place share it. */
    static final List<Input> INPUTS = inputs();

    private final LayerPoints points;
    private final Kept<Key, DensityField> kept = new Kept<>();

    /** Points are compared by identity. */
    private record Key(WeightedPoints points, Kernel kernel, double bandwidth) {}

    DensityFields(LayerPoints points) {
        this.points = points;
    }

    private static List<Input> inputs() {
        List<Input> inputs = new ArrayList<>();
        inputs.add(LayerPoints.LAYER);
        inputs.add(Input.number(
                        "bandwidth",
                        "带宽(米)",
                        "Bandwidth in metres",
                        DensityField.MIN_BANDWIDTH,
                        DensityField.MAX_BANDWIDTH)
                .otherwise(500));
        inputs.add(Input.choice(
                        "kernel",
                        "核函数",
                        "Kernel",
                        Arrays.stream(Kernel.values()).map(Kernel::word).toList())
                .otherwise(Kernel.QUARTIC.word()));
        inputs.addAll(LayerPoints.WHICH);
        inputs.add(DensityScale.BREAKS);
        return List.copyOf(inputs);
    }

    /** The field a request defines. */
    DensityField field(Request request) {
        Kernel kernel = Kernel.of(request.inputs().choice("kernel"));
        double bandwidth = request.inputs().number("bandwidth");
        WeightedPoints weighted = points.of(request);
        return kept.take(new Key(weighted, kernel, bandwidth), () -> new DensityField(weighted, kernel, bandwidth));
    }
}
