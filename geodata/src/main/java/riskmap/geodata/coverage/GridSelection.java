package riskmap.geodata.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.CodeList;
import riskmap.geodata.snapshot.LayerTable;

/**
 * Which grids a check looks at: those of the plan in force on a day, and of these either one level or the leaves.
 *
 * <p>In force: {@code valid_from} ≤ day &lt; {@code valid_to}, absent dates being open; of several with one code the
 * highest {@code plan_version}. A leaf is a grid no other names as its {@code parent}; where no grid names a parent, the
 * leaves are the grids of the finest level present.
 */
public final class GridSelection {

    private GridSelection() {}

    /** The leaves of the plan in force. */
    public static List<Grid> leaves(LayerTable grids, LocalDate day) {
        Collection<Integer> rows = inForce(grids, day);
        Set<Object> parents = new HashSet<>();
        rows.forEach(row -> parents.add(grids.value(row, "parent")));
        parents.remove(null);
        boolean linked = rows.stream().anyMatch(row -> parents.contains(code(grids, row)));
        Optional<String> finest = finest(grids, rows);
        return rows.stream()
                .filter(row -> linked
                        ? !parents.contains(code(grids, row))
                        : finest.isEmpty() || finest.get().equals(grids.value(row, "grid_level")))
                .map(row -> grid(grids, row))
                .toList();
    }

    /** The grids of one level of the plan in force. */
    public static List<Grid> level(LayerTable grids, LocalDate day, String level) {
        return inForce(grids, day).stream()
                .filter(row -> level.equals(grids.value(row, "grid_level")))
                .map(row -> grid(grids, row))
                .toList();
    }

    /** The levels grids may have, coarsest first. */
    public static List<String> levels(LayerTable grids) {
        return grids.layer()
                .findAttribute("grid_level")
                .flatMap(Attribute::codeList)
                .map(CodeList::values)
                .map(List::copyOf)
                .orElse(List.of());
    }

    /** The union of a layer's polygons as one geometry to be covered; empty when it has none. */
    public static Optional<Geometry> ground(LayerTable areas) {
        List<Geometry> polygons = new ArrayList<>();
        for (int row = 0; row < areas.size(); row++) {
            Geometry area = areas.geometry(row);
            polygons.add(area.isValid() ? area : org.locationtech.jts.geom.util.GeometryFixer.fix(area));
        }
        return polygons.isEmpty() ? Optional.empty() : Optional.of(OverlayNGRobust.union(polygons));
    }

    private static Collection<Integer> inForce(LayerTable grids, LocalDate day) {
        Map<String, Integer> newest = new TreeMap<>();
        for (int row = 0; row < grids.size(); row++) {
            if (isValid(grids, row, day)) {
                newest.merge(code(grids, row), row, (a, b) -> version(grids, b) > version(grids, a) ? b : a);
            }
        }
        return newest.values();
    }

    private static boolean isValid(LayerTable grids, int row, LocalDate day) {
        boolean begun = !(grids.value(row, "valid_from") instanceof LocalDate from) || !from.isAfter(day);
        boolean ended = grids.value(row, "valid_to") instanceof LocalDate to && !to.isAfter(day);
        return begun && !ended;
    }

    private static Optional<String> finest(LayerTable grids, Collection<Integer> rows) {
        List<String> order = levels(grids);
        return rows.stream()
                .map(row -> grids.value(row, "grid_level"))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .max((a, b) -> Integer.compare(order.indexOf(a), order.indexOf(b)));
    }

    private static double version(LayerTable grids, int row) {
        double version = grids.number(row, "plan_version");
        return Double.isNaN(version) ? -1 : version;
    }

    private static String code(LayerTable grids, int row) {
        Object code = grids.value(row, "code");
        return code == null ? grids.id(row) : code.toString();
    }

    private static Grid grid(LayerTable grids, int row) {
        return new Grid(grids.id(row), code(grids, row), grids.geometry(row));
    }
}
