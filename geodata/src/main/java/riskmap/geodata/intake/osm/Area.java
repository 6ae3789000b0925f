package riskmap.geodata.intake.osm;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import riskmap.geodata.intake.issue.Sentences;
import riskmap.geodata.intake.repair.GeometryRepair;
import riskmap.geodata.model.LocalizedText;

/**
 * An area made from rings.
 *
 * @param geometry a valid Polygon or MultiPolygon; null when nothing of it could be saved
 * @param flaw what had to be mended, or why nothing was saved; null when the rings were sound
 */
record Area(Geometry geometry, LocalizedText flaw) {

    private static final double SAME = 1e-9;

    static Area of(List<LinearRing> rings) {
        List<Polygon> polygons = RingNesting.polygons(rings);
        Geometry plain = polygons.size() == 1
                ? polygons.get(0)
                : WayShapes.DEGREES.createMultiPolygon(polygons.toArray(Polygon[]::new));
        GeometryRepair.Repaired repaired = GeometryRepair.repair(plain);
        LocalizedText said = repaired.done().isEmpty() ? null : Sentences.joined(repaired.done());
        if (repaired.geometry() == null) {
            return new Area(null, said);
        }
        boolean sound = said == null || onlyTouching(rings, plain, repaired.geometry());
        return new Area(repaired.geometry(), sound ? null : said);
    }

    /** Rings of one multipolygon may share edges; OSM allows it, the simple-feature model does not. */
    private static boolean onlyTouching(List<LinearRing> rings, Geometry plain, Geometry fixed) {
        return rings.size() > 1
                && Math.abs(plain.getArea() - fixed.getArea()) <= SAME * plain.getArea()
                && rings.stream()
                        .allMatch(ring -> WayShapes.DEGREES.createPolygon(ring).isValid());
    }
}
