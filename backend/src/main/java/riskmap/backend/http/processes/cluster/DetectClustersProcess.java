package riskmap.backend.http.processes.cluster;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import riskmap.backend.http.filter.FilterParameter;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.processes.AnalysisProcess;
import riskmap.backend.http.processes.Answer;
import riskmap.backend.http.processes.Cost;
import riskmap.backend.http.processes.Input;
import riskmap.backend.http.processes.Inputs;
import riskmap.backend.http.processes.Request;
import riskmap.geodata.cluster.ClusterDetection;
import riskmap.geodata.filter.Filter;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.model.Progress;
import riskmap.geodata.snapshot.LayerTable;

/** Finds industrial clusters from where enterprises stand. */
@Singleton
final class DetectClustersProcess implements AnalysisProcess {

    /** Of which thirty stand together as in township parks; how close that is, the enterprises themselves tell. */
    private static final int DEFAULT_COUNT = 30;

    /** Trades that manufacture or store, the sections 制造业 and 仓储业 of GB/T 4754, or are not known. */
    private static final Filter INDUSTRIAL = Filter.parseText("trade IS NULL OR trade IN ('chemical', 'pharma',"
            + " 'electronics', 'machinery', 'metal', 'textile', 'food', 'storage')");

    /** Nanoseconds for each enterprise and each neighbour looked at, outlines included; see {@link Cost}. */
    private static final double EACH = 10_000;

    private static final double EACH_NEIGHBOUR = 300;

    @Override
    public String id() {
        return "detect-clusters";
    }

    @Override
    public LocalizedText title() {
        return LocalizedText.of("工业集中区识别", "Industrial clusters");
    }

    @Override
    public LocalizedText description() {
        return LocalizedText.of(
                "按企业(缺省为制造与仓储企业)的疏密识别工业集中区(DBSCAN 或 HDBSCAN):范围、成员、行业构成与风险,并与申报的集中区比对:" + "未申报、申报而空置、超出边界。",
                "Industrial clusters found by how closely enterprises stand, industrial ones by default (DBSCAN or HDBSCAN): outline, members, what"
                        + " they make and how risky; compared with the declared ones: undeclared, declared but empty,"
                        + " grown beyond the line.");
    }

    @Override
    public String method() {
        return "DBSCAN or HDBSCAN by straight lines between points of the ellipsoid (1 mm shorter than geodesics at 10 km);"
                + " dbscan: a border enterprise belongs to the cluster of the nearest core one, the rest is noise;"
                + " outlines: concave hull in the metric plane, no edge over twice the reach, widened by a quarter of it,"
                + " 25 to 150 m";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.choice("method", "方法", "Method", List.of("dbscan", "hdbscan"))
                        .otherwise("dbscan"),
                Input.number(
                        "distance",
                        "距离（米）：dbscan 为邻域半径，缺省取各企业到第 minCount 近者距离的下四分位数；hdbscan 为不再细分的最小距离，缺省 1",
                        "Distance in metres: the neighbourhood of dbscan, when absent the lower quartile of the distances to the"
                                + " minCount-th nearest enterprise; what hdbscan parts no further, 1 when absent",
                        ClusterDetection.MIN_METRES,
                        ClusterDetection.MAX_METRES),
                Input.integer(
                                "minCount",
                                "dbscan:邻域内最少企业数;hdbscan:最小集中区企业数",
                                "dbscan: fewest enterprises within the distance; hdbscan: smallest cluster",
                                2,
                                ClusterDetection.MAX_COUNT)
                        .otherwise(DEFAULT_COUNT),
                Input.choice(
                                "trades",
                                "企业范围:industrial 为制造与仓储企业及行业不明者,all 为全部",
                                "Which enterprises: industrial ones, which make or store things, with those whose trade is"
                                        + " not known; or all",
                                List.of("industrial", "all"))
                        .otherwise("industrial"),
                Input.filter());
    }

    @Override
    public List<String> mediaTypes() {
        return List.of(Answer.GEOJSON, Answer.CSV, Answer.JSON);
    }

    @Override
    public Cost cost(Request request) {
        LayerTable enterprises = request.view().table("enterprises");
        if (request.inputs().has("distance")) {
            request.inputs().number("distance"); // refused now when it is out of range
        }
        IntPredicate rows = rows(request, enterprises);
        long count = IntStream.range(0, enterprises.size()).filter(rows).count();
        return Cost.of(count, "enterprises", EACH + EACH_NEIGHBOUR * count(request.inputs()));
    }

    private static IntPredicate rows(Request request, LayerTable enterprises) {
        IntPredicate filter = request.filter(enterprises);
        if (request.inputs().choice("trades").equals("all")) {
            return filter;
        }
        return FilterParameter.compile(INDUSTRIAL, enterprises).and(filter);
    }

    private static int count(Inputs inputs) {
        return inputs.has("minCount") ? inputs.integer("minCount") : DEFAULT_COUNT;
    }

    private static boolean isDbscan(Inputs inputs) {
        return inputs.choice("method").equals("dbscan");
    }

    /** ε as given, else as the data suggest, which the provenance then tells. */
    private static double distance(Request request, LayerTable enterprises, IntPredicate rows, int count) {
        Inputs inputs = request.inputs();
        if (inputs.has("distance")) {
            return inputs.number("distance");
        }
        Progress measuring = request.progress().part(0, 0.1);
        double chosen = isDbscan(inputs) ? ClusterDetection.usualDistance(enterprises, rows, count, measuring) : 1;
        inputs.chosen("distance", chosen);
        return chosen;
    }

    @Override
    public Answer run(Request request) {
        LayerTable enterprises = request.view().table("enterprises");
        IntPredicate rows = rows(request, enterprises);
        Progress detecting = request.progress().part(0.1, 0.6);
        int count = count(request.inputs());
        double distance = distance(request, enterprises, rows, count);
        ClusterDetection found = isDbscan(request.inputs())
                ? ClusterDetection.dbscan(enterprises, rows, distance, count, detecting)
                : ClusterDetection.hdbscan(enterprises, rows, count, distance, detecting);
        if (found.clusters().size() > ClusterReport.MOST_CLUSTERS) {
            throw Problem.badParameter(
                            "minCount",
                            count,
                            LocalizedText.of(
                                    "更大：找到 " + found.clusters().size() + " 个集中区，一次最多回答 " + ClusterReport.MOST_CLUSTERS
                                            + " 个",
                                    "more: " + found.clusters().size() + " clusters were found, an answer has at most "
                                            + ClusterReport.MOST_CLUSTERS))
                    .with("matched", found.clusters().size())
                    .with("maximum", ClusterReport.MOST_CLUSTERS)
                    .toException();
        }
        ClusterReport report = ClusterReport.of(request, enterprises, rows, found);
        ClusterDocument document = new ClusterDocument(enterprises, report);
        return Answer.json(document::write)
                .orGeojson(document::write)
                .or(Answer.CSV, (out, provenance) -> MemberTable.write(out, enterprises, report));
    }
}
