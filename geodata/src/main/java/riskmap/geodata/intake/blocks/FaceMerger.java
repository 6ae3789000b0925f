package riskmap.geodata.intake.blocks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Joins faces that are too small or too narrow to be a unit of work to the neighbour of the same area with the longest
 * common border, land to land and water to water where there is a choice; the smallest first.
 */
final class FaceMerger {

    private final List<Block> faces;
    private final int[] group;
    private final double[] size;
    private final double[] perimeter;
    private final List<Map<Integer, Double>> borders = new ArrayList<>();

    FaceMerger(Faces input) {
        faces = input.faces();
        group = new int[faces.size()];
        size = new double[faces.size()];
        perimeter = new double[faces.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            size[i] = faces.get(i).shape().getArea();
            perimeter[i] = faces.get(i).shape().getLength();
            borders.add(new HashMap<>());
        }
        for (Edge edge : input.edges()) {
            if (edge.left() >= 0 && edge.right() >= 0 && edge.left() != edge.right()) {
                borders.get(edge.left()).merge(edge.right(), edge.length(), Double::sum);
                borders.get(edge.right()).merge(edge.left(), edge.length(), Double::sum);
            }
        }
    }

    List<Block> merge() {
        PriorityQueue<double[]> smallest = new PriorityQueue<>(
                Comparator.<double[]>comparingDouble(entry -> entry[0]).thenComparingDouble(entry -> entry[1]));
        for (int i = 0; i < group.length; i++) {
            smallest.add(new double[] {size[i], i});
        }
        while (!smallest.isEmpty()) {
            double[] entry = smallest.poll();
            int face = (int) entry[1];
            boolean current = group[face] == face && size[face] == entry[0];
            if (current && isTooSmall(face)) {
                int into = bestNeighbour(face);
                if (into >= 0) {
                    join(face, into);
                    smallest.add(new double[] {size[into], into});
                }
            }
        }
        return shapes();
    }

    private boolean isTooSmall(int face) {
        return size[face] < BlockCutter.LEAST_AREA || 2 * size[face] / perimeter[face] < BlockCutter.LEAST_WIDTH;
    }

    private int bestNeighbour(int face) {
        int best = -1;
        for (Map.Entry<Integer, Double> entry : borders.get(face).entrySet()) {
            int other = entry.getKey();
            if (faces.get(other).area() == faces.get(face).area() && (best < 0 || isBetter(face, other, best))) {
                best = other;
            }
        }
        return best;
    }

    private boolean isBetter(int face, int other, int best) {
        boolean otherAlike = faces.get(other).water() == faces.get(face).water();
        boolean bestAlike = faces.get(best).water() == faces.get(face).water();
        if (otherAlike != bestAlike) {
            return otherAlike;
        }
        int longer =
                Double.compare(borders.get(face).get(other), borders.get(face).get(best));
        return longer > 0 || longer == 0 && other < best;
    }

    private void join(int face, int into) {
        double common = borders.get(face).get(into);
        group[face] = into;
        size[into] += size[face];
        perimeter[into] += perimeter[face] - 2 * common;
        borders.get(face).forEach((other, length) -> {
            borders.get(other).remove(face);
            if (other != into) {
                borders.get(other).merge(into, length, Double::sum);
                borders.get(into).merge(other, length, Double::sum);
            }
        });
        borders.get(face).clear();
    }

    private List<Block> shapes() {
        Map<Integer, List<Polygon>> parts = new java.util.TreeMap<>();
        for (int i = 0; i < group.length; i++) {
            parts.computeIfAbsent(root(i), key -> new ArrayList<>())
                    .add(faces.get(i).shape());
        }
        List<Block> blocks = new ArrayList<>();
        parts.forEach((root, polygons) -> {
            Block face = faces.get(root);
            Geometry union = union(polygons);
            for (int i = 0; i < union.getNumGeometries(); i++) {
                blocks.add(new Block((Polygon) union.getGeometryN(i), face.water(), face.area()));
            }
        });
        return blocks;
    }

    private int root(int face) {
        int root = face;
        while (group[root] != root) {
            root = group[root];
        }
        return group[face] = root;
    }

    /** CoverageUnion of JTS 1.20 makes invalid polygons of some valid coverages, so its answer is checked. */
    private static Geometry union(List<Polygon> polygons) {
        if (polygons.size() == 1) {
            return polygons.get(0);
        }
        Geometry fast = CoverageUnion.union(polygons.toArray(Polygon[]::new));
        return fast.isValid() ? fast : OverlayNGRobust.union(new ArrayList<Geometry>(polygons));
    }
}
