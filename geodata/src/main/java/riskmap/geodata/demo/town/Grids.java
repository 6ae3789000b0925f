package riskmap.geodata.demo.town;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import riskmap.geodata.demo.town.plan.Plan;

/** Gathers blocks into communities, communities into streets, streets into the zone; borders keep to main roads. */
final class Grids {

    private final List<Block> blocks;
    private final Segments segments;
    private final Names names;
    private final List<Grid> all = new ArrayList<>();
    private final List<Grid> communities = new ArrayList<>();

    Grids(List<Block> blocks, Segments segments, List<Plan.Centre> towns, Names names) {
        this.blocks = blocks;
        this.segments = segments;
        this.names = names;
        Map<Integer, List<Integer>> units = superblocks();
        List<Polygon> areas = new ArrayList<>();
        units.values().forEach(unit -> areas.add((Polygon) union(unit)));
        Partition partition = new Partition(
                areas, units.values().stream().mapToDouble(this::weight).toArray(), segments);
        int[] streets = partition.around(towns.stream().map(Plan.Centre::at).toList());
        List<List<Integer>> unitList = List.copyOf(units.values());
        List<Geometry> streetAreas = new ArrayList<>();
        for (int street = 0; street < towns.size(); street++) {
            int[] parts = partition.split(streets, street, towns.get(street).communities());
            streetAreas.add(addStreet(street, towns.get(street), parts, unitList));
        }
        addZone(streetAreas);
    }

    /** The zone, its streets and the communities, in this order. */
    List<Grid> all() {
        return all;
    }

    /** The communities; a block's grid number is an index into this list. */
    List<Grid> communities() {
        return communities;
    }

    /** Blocks that no main road, river or lake shore divides. */
    private Map<Integer, List<Integer>> superblocks() {
        Neighbours neighbours = new Neighbours(blocks.stream().map(Block::area).toList(), segments);
        Groups groups = new Groups(blocks.size());
        for (Neighbours.Edge edge : neighbours.all()) {
            if (edge.kind() == LineKind.TERTIARY) {
                groups.merge(edge.a(), edge.b());
            }
        }
        blocks.stream().filter(block -> block.use() == Use.WATER).forEach(water -> ashore(water, neighbours, groups));
        return groups.members();
    }

    /** Water goes with the land it shares the longest shore with, so that no community is all water. */
    private void ashore(Block water, Neighbours neighbours, Groups groups) {
        neighbours.of(water.number()).stream()
                .filter(edge -> blocks.get(edge.other(water.number())).use() != Use.WATER)
                .max(Comparator.comparingDouble(Neighbours.Edge::length))
                .ifPresent(edge -> groups.merge(edge.a(), edge.b()));
    }

    private double weight(List<Integer> unit) {
        return unit.stream()
                .map(blocks::get)
                .mapToDouble(block -> block.area().getArea()
                        / 100
                        * switch (block.use()) {
                            case RESIDENTIAL -> 2;
                            case COMMERCIAL -> 3;
                            case INDUSTRIAL, CIVIC -> 1;
                            default -> 0.15;
                        })
                .sum();
    }

    private Geometry addStreet(int street, Plan.Centre town, int[] parts, List<List<Integer>> units) {
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int unit = 0; unit < parts.length; unit++) {
            if (parts[unit] >= 0) {
                members.computeIfAbsent(parts[unit], key -> new ArrayList<>()).addAll(units.get(unit));
            }
        }
        String code = "D" + (street + 1);
        List<List<Integer>> ordered = new ArrayList<>(members.values());
        ordered.sort(Comparator.comparingDouble(this::readingOrder));
        List<Geometry> areas = new ArrayList<>();
        for (List<Integer> community : ordered) {
            areas.add(addCommunity(community, code));
        }
        Geometry area = join(areas);
        all.add(street, new Grid(code, town.name(), "street", "Z", area));
        return area;
    }

    private Geometry addCommunity(List<Integer> members, String parent) {
        members.forEach(block -> blocks.get(block).join(communities.size()));
        Geometry area = union(members);
        String name = names.unique("社区");
        Grid grid = new Grid(String.valueOf(101 + communities.size()), name, "community", parent, area);
        communities.add(grid);
        all.add(grid);
        return area;
    }

    private void addZone(List<Geometry> streets) {
        all.add(0, new Grid("Z", Town.NAME, "zone", null, join(streets)));
    }

    /** North before south, west before east, by rows of two kilometres. */
    private double readingOrder(List<Integer> members) {
        double x = 0;
        double y = 0;
        for (int block : members) {
            x += blocks.get(block).area().getCentroid().getX() / members.size();
            y += blocks.get(block).area().getCentroid().getY() / members.size();
        }
        return -Math.rint(y / 2_000) * 100_000 + x;
    }

    private Geometry union(List<Integer> members) {
        return Groups.union(
                members.stream().map(block -> blocks.get(block).area()).toList());
    }

    private static Geometry join(List<Geometry> areas) {
        Polygon[] polygons =
                areas.stream().flatMap(area -> Arrays.stream(parts(area))).toArray(Polygon[]::new);
        return Groups.union(List.of(polygons));
    }

    private static Polygon[] parts(Geometry area) {
        Polygon[] parts = new Polygon[area.getNumGeometries()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = (Polygon) area.getGeometryN(i);
        }
        return parts;
    }
}
