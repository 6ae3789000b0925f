package riskmap.backend.http.processes.proximity;

import jakarta.inject.Singleton;
import java.util.List;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.processes.AnalysisProcess;
import riskmap.backend.http.processes.Answer;
import riskmap.backend.http.processes.Cost;
import riskmap.backend.http.processes.Input;
import riskmap.backend.http.processes.Request;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.proximity.ProximityQuery;
import riskmap.geodata.proximity.Rings;

/** What is near: the nearest, rings around a place, along a line, pairs of two layers. */
@Singleton
final class ProximityProcess implements AnalysisProcess {

    /** Least radius of a ring, m. */
    private static final double LEAST_RADIUS = 0.001;

    private static final List<ProximityMode> MODES =
            List.of(new NearestMode(), new RingsMode(), new AlongMode(), new PairsMode());

    @Override
    public String id() {
        return "proximity";
    }

    @Override
    public LocalizedText title() {
        return LocalizedText.of("邻近", "Proximity");
    }

    @Override
    public LocalizedText description() {
        return LocalizedText.of(
                "距某点、线、面最近的 k 个要素或给定距离内的全部要素(nearest);各距离圈内按图层与等级的数量(rings);"
                        + "沿线廊道内的要素及其里程(along);两图层间小于给定距离的要素对(pairs)。椭球面测地距离,面内为 0。",
                "The k features nearest to a point, line or polygon, or all within a distance (nearest); counts per layer"
                        + " and level in rings around a place (rings); what lies along a line, with its chainage (along);"
                        + " pairs of two layers closer than a limit (pairs). Geodesic distances, 0 inside polygons.");
    }

    @Override
    public String method() {
        return "geodesic distance on the ellipsoid to the nearest point of each feature, 0 inside polygons; exact order,"
                + " equal distances by id";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.choice("mode", "问题种类", "Kind of question", names()).otherwise("nearest"),
                Input.text("layer", "图层;rings 缺省为全部图层", "Layer; every layer when rings are asked for without it"),
                Input.geometry("point", "起点:[经度, 纬度] 或 GeoJSON 点", "From: [longitude, latitude] or a GeoJSON point"),
                Input.geometry(
                        "geometry", "起点:GeoJSON 线或面;along 为线", "From: a GeoJSON line or polygon; a line for along"),
                Input.integer(
                        "k",
                        "最多几个;nearest 仅给 within 时为全部,pairs 缺省 1000",
                        "How many at most; nearest: all when only within is given; pairs: 1000 when absent",
                        1,
                        Asked.MOST_ANSWERS),
                Input.number(
                        "within",
                        "距离上限(米);along 与 pairs 必填,至多 50000",
                        "Greatest distance in metres; needed by along and pairs, there at most 50000",
                        0.001,
                        ProximityQuery.MAX_WITHIN),
                Input.numbers(
                        "radii",
                        "距离圈外半径(米),由小到大,缺省 100、500、1000、3000",
                        "Outer radii of the rings in metres, ascending; 100, 500, 1000, 3000 when absent",
                        Rings.MAX_RINGS,
                        LEAST_RADIUS,
                        ProximityQuery.MAX_WITHIN),
                Input.text("other", "要素对的另一图层;缺省为同一图层", "The other layer of pairs; the same layer when absent"),
                Input.choice("metric", "距离种类", "Kind of distance", List.of("geodesic"))
                        .otherwise("geodesic"),
                Input.filter(),
                Input.condition(
                        "otherFilter",
                        "要素对另一图层的筛选条件,写法同 filter",
                        "Condition on the other layer of pairs, written as filter is"));
    }

    private static List<String> names() {
        return MODES.stream().map(ProximityMode::name).toList();
    }

    @Override
    public List<String> mediaTypes() {
        return List.of(Answer.GEOJSON, Answer.CSV, Answer.JSON);
    }

    @Override
    public Cost cost(Request request) {
        ProximityMode mode = mode(request);
        request.inputs().choice("metric");
        for (Input input : inputs()) {
            String name = input.name();
            if (request.inputs().has(name) && !takes(mode, name)) {
                throw Problem.badParameter(
                                name,
                                request.inputs().raw(name),
                                LocalizedText.of(
                                        "不给出：方式 " + mode.name() + " 只用 " + String.join("、", mode.takes()),
                                        "no value: mode " + mode.name() + " takes " + String.join(", ", mode.takes())))
                        .toException();
            }
        }
        return mode.cost(request);
    }

    private static boolean takes(ProximityMode mode, String input) {
        return mode.takes().contains(input) || List.of("mode", "metric").contains(input);
    }

    @Override
    public Answer run(Request request) {
        return mode(request).run(request);
    }

    private static ProximityMode mode(Request request) {
        String asked = request.inputs().choice("mode");
        return MODES.stream()
                .filter(mode -> mode.name().equals(asked))
                .findFirst()
                .orElseThrow();
    }
}
