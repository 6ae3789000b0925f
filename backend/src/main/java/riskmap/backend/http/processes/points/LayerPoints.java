package riskmap.backend.http.processes.points;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import riskmap.backend.http.processes.Input;
import riskmap.backend.http.processes.Request;
import riskmap.geodata.density.WeightedPoints;
import riskmap.geodata.snapshot.LayerTable;

/** The features of a layer as points with weights in the city's metric plane. */
@Singleton
public final class LayerPoints {

    /** The layer. */
    public static final Input LAYER = Input.text("layer", "图层", "Layer").needed();

    /** Which attribute weighs, and which features count; a time window is a condition of the filter. */
    public static final List<Input> WHICH = List.of(
            Input.text(
                    "weight",
                    "权重属性,缺省每个要素为 1;缺值或负值的要素不计入",
                    "Attribute to weigh by; 1 each when absent. Features without a value or with a negative one do not"
                            + " count"),
            Input.filter());

    private final Kept<Key, WeightedPoints> kept = new Kept<>();

    /** Tables are compared by identity: a changed layer has another one. */
    private record Key(LayerTable table, String plane, String weight, String filter) {}

    /** The points of the inputs {@code layer}, {@code weight} and {@code filter}. */
    public WeightedPoints of(Request request) {
        LayerTable table = request.table(LAYER.name());
        Optional<String> weight = request.numericAttribute("weight", table);
        IntPredicate filter = request.filter(table);
        Key key = new Key(
                table,
                request.plane().id(),
                weight.orElse(""),
                request.inputs().raw("filter").toString());
        return kept.take(
                key,
                () -> WeightedPoints.of(
                        table, request.plane(), filter, row -> weight.map(name -> table.number(row, name))
                                .orElse(1.0)));
    }
}
