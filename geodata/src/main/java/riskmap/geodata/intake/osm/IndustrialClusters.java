package riskmap.geodata.intake.osm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import riskmap.geodata.crs.MetricCrs;
import riskmap.geodata.intake.osm.Ground.Parcel;
import riskmap.geodata.model.LocalizedText;

/** Declared industrial clusters: industrial land, parcels less than 50 m apart taken together. */
final class IndustrialClusters {

    private static final double NEAR = 50;
    private static final String NAMELESS = "工业集中区";

    private final List<Parcel> parcels;
    private final List<Geometry> metres = new ArrayList<>();
    private final int[] group;

    IndustrialClusters(List<Parcel> parcels) {
        this.parcels = parcels;
        this.group = new int[parcels.size()];
    }

    void make(Recorder recorder) {
        if (parcels.isEmpty()) {
            return;
        }
        Envelope box = new Envelope();
        parcels.forEach(parcel -> box.expandToInclude(parcel.shape().getEnvelopeInternal()));
        MetricCrs plane = MetricCrs.at(box.centre().x, box.centre().y);
        parcels.forEach(parcel -> metres.add(plane.toMetres(parcel.shape())));
        link();
        Map<Integer, List<Integer>> clusters = new TreeMap<>();
        for (int i = 0; i < group.length; i++) {
            clusters.computeIfAbsent(root(i), key -> new ArrayList<>()).add(i);
        }
        clusters.values().forEach(members -> record(members, recorder));
        if (clusters.size() < parcels.size()) {
            recorder.note(
                    null,
                    LocalizedText.of(
                            parcels.size() + " 块工业用地合并为 " + clusters.size() + " 个集中区，因为其中一些相距不到 " + (int) NEAR + " 米",
                            parcels.size() + " industrial areas were taken together as " + clusters.size()
                                    + " clusters, because some lie less than " + (int) NEAR + " m apart"));
        }
    }

    private void link() {
        STRtree tree = new STRtree();
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            tree.insert(metres.get(i).getEnvelopeInternal(), i);
        }
        for (int i = 0; i < group.length; i++) {
            Envelope around = new Envelope(metres.get(i).getEnvelopeInternal());
            around.expandBy(NEAR);
            for (Object found : tree.query(around)) {
                int other = (Integer) found;
                if (other < i && root(other) != root(i) && metres.get(i).isWithinDistance(metres.get(other), NEAR)) {
                    group[root(i)] = root(other);
                }
            }
        }
    }

    private int root(int parcel) {
        int root = parcel;
        while (group[root] != root) {
            root = group[root];
        }
        return group[parcel] = root;
    }

    /** The cluster bears the identity and the name of its largest parcel, of its largest named one if there is one. */
    private void record(List<Integer> members, Recorder recorder) {
        List<Integer> bySize = members.stream()
                .sorted(Comparator.comparingDouble((Integer i) -> -metres.get(i).getArea()))
                .toList();
        String nameless = (String) parcels.get(bySize.get(0)).values().get("name");
        String name = bySize.stream()
                .filter(i -> parcels.get(i).values().containsKey("name"))
                .map(i -> (String) parcels.get(i).values().get("name"))
                .filter(text -> !text.equals(NAMELESS))
                .findFirst()
                .orElse(nameless);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", name);
        values.put("origin", "declared");
        values.put("area", Math.rint(union(members, metres).getArea()));
        List<Geometry> shapes = parcels.stream().map(Parcel::shape).toList();
        recorder.acceptMade(
                "industrial-clusters", parcels.get(bySize.get(0)).thing().featureId(), union(members, shapes), values);
    }

    private static Geometry union(List<Integer> members, List<Geometry> shapes) {
        return UnaryUnionOp.union(members.stream().map(shapes::get).toList());
    }
}
