package riskmap.backend.http.processes.cluster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import riskmap.backend.http.processes.Request;
import riskmap.geodata.cluster.AreaCount;
import riskmap.geodata.cluster.ClusterDetection;
import riskmap.geodata.cluster.ClusterOutline;
import riskmap.geodata.cluster.DeclaredClusters;
import riskmap.geodata.crs.MetricCrs;
import riskmap.geodata.model.Progress;
import riskmap.geodata.snapshot.LayerTable;

/**
 * What was found out about the clusters of a city.
 *
 * @param found the clusters themselves
 * @param clusters what is known of each, in the same order
 * @param declared the declared clusters
 */
record ClusterReport(ClusterDetection found, List<Entry> clusters, List<Declared> declared) {

    /** Most clusters in one answer. */
    static final int MOST_CLUSTERS = 10_000;

    /** Layers whose features are counted by level in every cluster. */
    private static final List<String> RISKS = List.of("risk-points", "hazard-sources");

    /**
     * A cluster.
     *
     * @param trades enterprises of it per trade
     * @param levels enterprises of it per risk level
     * @param risks what lies in its outline by layer and level
     * @param comparison how it stands to the declared ones
     */
    record Entry(
            ClusterOutline outline,
            AreaCount trades,
            AreaCount levels,
            Map<String, AreaCount> risks,
            DeclaredClusters.Comparison comparison) {}

    /**
     * A declared cluster.
     *
     * @param enterprises enterprises in it
     * @param name its name, or null
     * @param clusters numbers of the clusters found that have members in it, from 1
     */
    record Declared(String id, Object name, int enterprises, List<Integer> clusters) {

        /** {@code empty} without enterprises, {@code sparse} without a cluster, else {@code found}. */
        String standing() {
            return enterprises == 0 ? "empty" : clusters.isEmpty() ? "sparse" : "found";
        }
    }

    static ClusterReport of(Request request, LayerTable enterprises, IntPredicate rows, ClusterDetection found) {
        MetricCrs plane = request.plane();
        LayerTable layer = request.view().table("industrial-clusters");
        DeclaredClusters declared = new DeclaredClusters(layer, enterprises, rows, plane);
        Progress progress = request.progress().part(0.65, 1);
        List<Entry> entries = new ArrayList<>();
        for (ClusterDetection.Cluster cluster : found.clusters()) {
            progress.step(entries.size(), found.clusters().size());
            entries.add(entry(request, enterprises, cluster, ClusterOutline.of(enterprises, cluster, plane), declared));
        }
        List<Declared> standings = declared.all().stream()
                .map(one -> new Declared(
                        one.id(), layer.value(one.row(), "name"), one.enterprises(), within(one.id(), entries)))
                .toList();
        return new ClusterReport(found, entries, standings);
    }

    private static Entry entry(
            Request request,
            LayerTable enterprises,
            ClusterDetection.Cluster cluster,
            ClusterOutline outline,
            DeclaredClusters declared) {
        Map<String, AreaCount> risks = new LinkedHashMap<>();
        RISKS.forEach(
                layer -> risks.put(layer, AreaCount.in(outline, request.view().table(layer), "level")));
        return new Entry(
                outline,
                AreaCount.of(enterprises, "trade", cluster.rows()),
                AreaCount.of(enterprises, "level", cluster.rows()),
                risks,
                declared.compare(enterprises, cluster, outline));
    }

    private static List<Integer> within(String id, List<Entry> entries) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).comparison().within().contains(id)) {
                numbers.add(i + 1);
            }
        }
        return numbers;
    }
}
