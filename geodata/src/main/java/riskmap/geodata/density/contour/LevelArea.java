package riskmap.geodata.density.contour;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import riskmap.geodata.density.DensityRaster;

/** Where a raster reaches a level: as an area and as the lines around it. */
final class LevelArea {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Envelope box;
    private final List<Coordinate[]> rings;

    LevelArea(DensityRaster raster, double level) {
        box = raster.box();
        rings = new LevelRings(raster, level).rings();
    }

    /** The area, cut off at the edge of the raster; empty when the level is reached nowhere. */
    Geometry area() {
        List<Shell> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (Coordinate[] ring : rings) {
            LinearRing line = FACTORY.createLinearRing(ring);
            if (Orientation.isCCW(ring)) {
                shells.add(new Shell(line, new ArrayList<>()));
            } else {
                holes.add(line);
            }
        }
        shells.sort(Comparator.comparingDouble(shell -> shell.box().getArea()));
        for (LinearRing hole : holes) {
            shells.stream().filter(shell -> shell.holds(hole)).findFirst().ifPresent(shell -> shell.holes.add(hole));
        }
        Polygon[] parts = shells.stream().map(Shell::polygon).toArray(Polygon[]::new);
        Geometry area = FACTORY.createMultiPolygon(parts);
        return box.contains(area.getEnvelopeInternal())
                ? area
                : OverlayNGRobust.overlay(area, FACTORY.toGeometry(box), OverlayNG.INTERSECTION);
    }

    private record Shell(LinearRing line, List<LinearRing> holes) {

        Envelope box() {
            return line.getEnvelopeInternal();
        }

        boolean holds(LinearRing hole) {
            return box().contains(hole.getEnvelopeInternal())
                    && PointLocation.isInRing(hole.getCoordinateN(0), line.getCoordinates());
        }

        Polygon polygon() {
            return FACTORY.createPolygon(line, holes.toArray(LinearRing[]::new));
        }
    }

    /** The lines, without what only closes them outside the raster. */
    Geometry lines() {
        LineString[] lines = rings.stream().map(FACTORY::createLineString).toArray(LineString[]::new);
        Geometry all = FACTORY.createMultiLineString(lines);
        return box.contains(all.getEnvelopeInternal())
                ? all
                : OverlayNGRobust.overlay(all, FACTORY.toGeometry(box), OverlayNG.INTERSECTION);
    }
}
