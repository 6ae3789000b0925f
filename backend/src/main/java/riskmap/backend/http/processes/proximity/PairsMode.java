package riskmap.backend.http.processes.proximity;

import java.util.List;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Envelope;
import riskmap.backend.http.filter.FilterInput;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.processes.Answer;
import riskmap.backend.http.processes.Cost;
import riskmap.backend.http.processes.Inputs;
import riskmap.backend.http.processes.Request;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.proximity.Pairs;
import riskmap.geodata.snapshot.LayerTable;

/** Features of two layers, or of one, that are closer to each other than a limit. */
final class PairsMode implements ProximityMode {

    private static final int DEFAULT_MOST = 1_000;

    /** Nanoseconds to look around one feature, and for each feature met there; see {@link Cost}. */
    private static final double EACH_ROW = 800;

    private static final double EACH_POINT = 200;

    private static final double EACH_POLYGON_OF_POINT = 800;

    private static final double EACH_OF_POLYGONS = 7_000;
    private static final int SAMPLE = 200;
    private static final double DEGREE = 110_574;

    @Override
    public String name() {
        return "pairs";
    }

    @Override
    public List<String> takes() {
        return List.of("layer", "other", "within", "k", "filter", "otherFilter");
    }

    @Override
    public Cost cost(Request request) {
        LayerTable first = Asked.layer(request, this);
        LayerTable second = other(request);
        double within = within(request.inputs());
        double met = meetings(first, second, within);
        return Cost.nanos(
                first.size() * EACH_ROW + met * eachMet(first, second),
                first.size() + " features, about " + Math.round(met) + " pairs looked at");
    }

    /** Polygons are measured edge by edge, so what they take is far more. */
    private static double eachMet(LayerTable first, LayerTable second) {
        if (first.hasOnlyPoints() && second.hasOnlyPoints()) {
            return EACH_POINT;
        }
        return first.hasOnlyPoints() || second.hasOnlyPoints() ? EACH_POLYGON_OF_POINT : EACH_OF_POLYGONS;
    }

    /** About how many pairs are looked at: those of a sample of the rows, times what they stand for. */
    private static double meetings(LayerTable first, LayerTable second, double within) {
        double met = 0;
        int step = Math.max(1, first.size() / SAMPLE);
        int[] found = new int[1];
        for (int row = 0; row < first.size(); row += step) {
            double lat = within / DEGREE;
            double lon = lat / Math.max(0.01, Math.cos(Math.toRadians(first.lat(row))));
            Envelope box = first.geometry(row).getEnvelopeInternal();
            box.expandBy(lon, lat);
            found[0] = 0;
            second.index().search(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), other -> found[0]++);
            met += (double) step * found[0];
        }
        return met;
    }

    private double within(Inputs inputs) {
        if (!inputs.has("within")) {
            throw needs(
                    "within",
                    LocalizedText.of(
                            "最大 " + (long) Pairs.MAX_WITHIN + " 的数", "a number up to " + (long) Pairs.MAX_WITHIN));
        }
        double within = inputs.number("within");
        if (within > Pairs.MAX_WITHIN) {
            throw Problem.badParameter(
                            "within",
                            within,
                            LocalizedText.of(
                                    "成对之间最多 " + (long) Pairs.MAX_WITHIN,
                                    "at most " + (long) Pairs.MAX_WITHIN + " between pairs"))
                    .with("maximum", Pairs.MAX_WITHIN)
                    .toException();
        }
        return within;
    }

    private static LayerTable other(Request request) {
        return request.table(request.inputs().has("other") ? "other" : "layer");
    }

    private static IntPredicate otherRows(Request request, LayerTable table) {
        Inputs inputs = request.inputs();
        if (inputs.has("otherFilter")) {
            return FilterInput.of(inputs.raw("otherFilter"), table);
        }
        return inputs.has("other") ? row -> true : request.filter(table);
    }

    @Override
    public Answer run(Request request) {
        LayerTable first = request.table("layer");
        LayerTable second = other(request);
        Inputs inputs = request.inputs();
        int most = inputs.has("k") ? inputs.integer("k") : DEFAULT_MOST;
        Pairs.Result result = Pairs.closer(
                first,
                request.filter(first),
                second,
                otherRows(request, second),
                inputs.number("within"),
                most,
                request.progress());
        PairDocument document = new PairDocument(first, second, result, most);
        return Answer.json(document::write).orGeojson(document::write).or(Answer.CSV, document::writeTable);
    }
}
