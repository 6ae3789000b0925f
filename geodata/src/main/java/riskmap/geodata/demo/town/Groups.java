package riskmap.geodata.demo.town;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.CoverageUnion;

/** Sets of numbers that are merged step by step (union–find), and the areas they make. */
final class Groups {

    private final int[] parent;

    Groups(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    int root(int member) {
        int at = member;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** Merges two groups; the smaller number leads. */
    void merge(int a, int b) {
        int one = root(a);
        int two = root(b);
        parent[Math.max(one, two)] = Math.min(one, two);
    }

    /** The members of each group, in order of their leaders. */
    Map<Integer, List<Integer>> members() {
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < parent.length; i++) {
            members.computeIfAbsent(root(i), key -> new ArrayList<>()).add(i);
        }
        return members;
    }

    /** The union of faces that are a coverage; vertices of the faces on its edge stay. */
    static Geometry union(List<Polygon> faces) {
        return faces.size() == 1
                ? faces.get(0)
                : CoverageUnion.union(
                        faces.get(0).getFactory().createGeometryCollection(faces.toArray(new Polygon[0])));
    }
}
