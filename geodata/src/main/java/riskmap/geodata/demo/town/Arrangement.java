package riskmap.geodata.demo.town;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * All lines cut at their crossings, and the faces between them.
 *
 * <p>Vertices stand on a lattice of half a metre, so that lines that meet share a vertex exactly and the faces are a
 * coverage without gap or overlap.
 */
final class Arrangement {

    /** Vertices per metre. */
    private static final double SCALE = 2;

    private final GeometryFactory factory;
    private final List<Trace> traces = new ArrayList<>();
    private final List<Polygon> faces = new ArrayList<>();

    Arrangement(List<Trace> lines, Polygon border, GeometryFactory factory) {
        this.factory = factory;
        List<SegmentString> strings = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            strings.add(new NodedSegmentString(simplified(lines.get(i)), i));
        }
        SnapRoundingNoder noder = new SnapRoundingNoder(new PrecisionModel(SCALE));
        noder.computeNodes(strings);
        List<List<Coordinate[]>> pieces = gather(noder.getNodedSubstrings(), lines.size());
        dropLooseEnds(lines, pieces, new IndexedPointInAreaLocator(border));
        for (int i = 0; i < lines.size(); i++) {
            addTraces(lines.get(i), pieces.get(i));
        }
        polygonize(lines, pieces, border);
    }

    /** The lines again, with a vertex at every crossing. */
    List<Trace> traces() {
        return traces;
    }

    /** The faces inside the border, in a fixed order. */
    List<Polygon> faces() {
        return faces;
    }

    private Coordinate[] simplified(Trace line) {
        double tolerance = line.kind() == LineKind.SHORE ? 1 : 1.6;
        return DouglasPeuckerSimplifier.simplify(line.line(factory), tolerance).getCoordinates();
    }

    private static List<List<Coordinate[]>> gather(Collection<?> noded, int count) {
        List<List<Coordinate[]>> pieces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pieces.add(new ArrayList<>());
        }
        for (Object found : noded) {
            SegmentString piece = (SegmentString) found;
            if (piece.size() > 1) {
                pieces.get((Integer) piece.getData()).add(piece.getCoordinates());
            }
        }
        return pieces;
    }

    /** Removes short ends of streets and canals that meet nothing inside the border. */
    private static void dropLooseEnds(
            List<Trace> lines, List<List<Coordinate[]>> pieces, IndexedPointInAreaLocator zone) {
        Map<Coordinate, Integer> degrees = new HashMap<>();
        for (List<Coordinate[]> line : pieces) {
            for (Coordinate[] piece : line) {
                degrees.merge(piece[0], 1, Integer::sum);
                degrees.merge(piece[piece.length - 1], 1, Integer::sum);
            }
        }
        for (int i = 0; i < pieces.size(); i++) {
            List<Coordinate[]> line = pieces.get(i);
            double limit = lines.get(i).kind().looseEnd();
            if (line.size() > 1 && isLoose(line.get(line.size() - 1), false, limit, degrees, zone)) {
                line.remove(line.size() - 1);
            }
            if (line.size() > 1 && isLoose(line.get(0), true, limit, degrees, zone)) {
                line.remove(0);
            }
        }
    }

    private static boolean isLoose(
            Coordinate[] piece,
            boolean atStart,
            double limit,
            Map<Coordinate, Integer> degrees,
            IndexedPointInAreaLocator zone) {
        Coordinate end = atStart ? piece[0] : piece[piece.length - 1];
        return degrees.get(end) == 1 && length(piece) < limit && zone.locate(end) == Location.INTERIOR;
    }

    private void addTraces(Trace line, List<Coordinate[]> pieces) {
        List<Coordinate> points = new ArrayList<>();
        for (Coordinate[] piece : pieces) {
            if (!points.isEmpty() && !points.get(points.size() - 1).equals2D(piece[0])) {
                traces.add(new Trace(line.kind(), line.name(), line.width(), points));
                points = new ArrayList<>();
            }
            int from = points.isEmpty() ? 0 : 1;
            points.addAll(java.util.Arrays.asList(piece).subList(from, piece.length));
        }
        if (points.size() > 1) {
            traces.add(new Trace(line.kind(), line.name(), line.width(), points));
        }
    }

    private void polygonize(List<Trace> lines, List<List<Coordinate[]>> pieces, Polygon border) {
        Polygonizer polygonizer = new Polygonizer();
        Set<LineSegment> seen = new HashSet<>();
        for (int i = 0; i < pieces.size(); i++) {
            if (lines.get(i).kind().dividesBlocks()) {
                pieces.get(i).forEach(piece -> addSegments(piece, seen, polygonizer));
            }
        }
        IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(border);
        for (Object found : polygonizer.getPolygons()) {
            Polygon face = (Polygon) found;
            if (inside.locate(face.getInteriorPoint().getCoordinate()) != Location.EXTERIOR) {
                faces.add(face);
            }
        }
        // The polygonizer's order and starting points differ from run to run.
        faces.forEach(Polygon::normalize);
        faces.sort((a, b) -> a.compareTo(b));
    }

    /** Single segments, each once: snapping can fold a piece back on itself. */
    private void addSegments(Coordinate[] piece, Set<LineSegment> seen, Polygonizer polygonizer) {
        for (int k = 1; k < piece.length; k++) {
            LineSegment segment = new LineSegment(piece[k - 1], piece[k]);
            segment.normalize();
            if (seen.add(segment)) {
                polygonizer.add(segment.toGeometry(factory));
            }
        }
    }

    private static double length(Coordinate[] piece) {
        return Tracer.length(java.util.Arrays.asList(piece));
    }
}
