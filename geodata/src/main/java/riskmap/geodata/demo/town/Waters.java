package riskmap.geodata.demo.town;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The water of the town as areas, and the bridges of the roads that cross it. */
final class Waters {

    private final List<Town.Water> all = new ArrayList<>();
    private final STRtree index = new STRtree();

    Waters(List<Skeleton.Lake> lakes, List<Trace> traces, List<Polygon> ponds, GeometryFactory factory) {
        for (Skeleton.Lake lake : lakes) {
            all.add(new Town.Water(lake.name(), lake.isDock() ? "canal" : "lake", lake.area()));
        }
        for (Trace trace : traces) {
            if (trace.kind() == LineKind.RIVER || trace.kind() == LineKind.CANAL) {
                Geometry bed = trace.line(factory).buffer(trace.halfWidth(), 3);
                String kind = trace.kind() == LineKind.RIVER ? "river" : "canal";
                all.add(new Town.Water(trace.name(), kind, bed));
            }
        }
        for (Town.Water water : all) {
            index.insert(water.area().getEnvelopeInternal(), PreparedGeometryFactory.prepare(water.area()));
        }
        index.build();
        ponds.forEach(pond -> all.add(new Town.Water(null, "lake", pond)));
    }

    /** Lakes, docks, rivers and canals, then ponds. */
    List<Town.Water> all() {
        return all;
    }

    /** The road in pieces: those over water are bridges. */
    List<Town.Line> bridged(Town.Line road) {
        List<Geometry> crossed = new ArrayList<>();
        for (Object found : index.query(road.path().getEnvelopeInternal())) {
            PreparedGeometry water = (PreparedGeometry) found;
            if (water.intersects(road.path())) {
                crossed.add(water.getGeometry());
            }
        }
        if (crossed.isEmpty()) {
            return List.of(road);
        }
        Geometry water = crossed.size() == 1
                ? crossed.get(0)
                : road.path().getFactory().buildGeometry(crossed).union();
        List<Town.Line> pieces = new ArrayList<>();
        add(pieces, road, OverlayNGRobust.overlay(road.path(), water, OverlayNG.DIFFERENCE), false);
        add(pieces, road, OverlayNGRobust.overlay(road.path(), water, OverlayNG.INTERSECTION), true);
        return pieces;
    }

    private static void add(List<Town.Line> pieces, Town.Line road, Geometry paths, boolean bridge) {
        List<LineString> sorted = new ArrayList<>();
        for (int i = 0; i < paths.getNumGeometries(); i++) {
            if (paths.getGeometryN(i) instanceof LineString path && !path.isEmpty()) {
                sorted.add(path);
            }
        }
        sorted.sort((a, b) -> a.compareTo(b));
        sorted.forEach(path -> pieces.add(new Town.Line(road.kind(), road.name(), road.width(), path, bridge)));
    }
}
