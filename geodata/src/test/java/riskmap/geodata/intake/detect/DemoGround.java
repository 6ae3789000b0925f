package riskmap.geodata.intake.detect;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import riskmap.geodata.crs.Geodesic;
import riskmap.geodata.demo.DemoZone;

/** The ground of a demo zone: its jurisdiction, its blocks without water and roads, its enterprises. */
final class DemoGround implements KnownGround {

    private static final double METRE = 1 / 90_000.0;
    private static final double ROAD = 8;

    private final GeometryFactory points = new GeometryFactory();
    private final STRtree blocks = new STRtree();
    private final STRtree water = new STRtree();
    private final STRtree roads = new STRtree();
    private final STRtree places = new STRtree();
    private final Envelope extent = new Envelope();
    private PreparedGeometry city;

    /**
     * Knows a zone.
     *
     * @param withPlaces whether the enterprises are known too
     */
    DemoGround(DemoZone zone, boolean withPlaces) {
        zone.forEach("jurisdiction", one -> {
            city = PreparedGeometryFactory.prepare(one.geometry());
            extent.expandToInclude(one.geometry().getEnvelopeInternal());
        });
        zone.forEach("blocks", one -> keep(blocks, one.geometry()));
        zone.forEach("water", one -> keep(water, one.geometry()));
        zone.forEach("roads", one -> keep(roads, one.geometry()));
        if (withPlaces) {
            zone.forEach(
                    "enterprises",
                    one -> places.insert(
                            one.geometry().getEnvelopeInternal(),
                            one.geometry().getCentroid().getCoordinate()));
        }
    }

    private static void keep(STRtree tree, Geometry geometry) {
        tree.insert(geometry.getEnvelopeInternal(), PreparedGeometryFactory.prepare(geometry));
    }

    @SuppressWarnings("unchecked")
    private static boolean touches(STRtree tree, Point point, double metres) {
        Envelope box = point.getEnvelopeInternal();
        box.expandBy(metres * METRE);
        List<PreparedGeometry> around = tree.query(box);
        return around.stream().anyMatch(one -> one.getGeometry().isWithinDistance(point, metres * METRE));
    }

    @Override
    public Envelope extent() {
        return extent;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Fit fit(double lon, double lat) {
        Point point = points.createPoint(new Coordinate(lon, lat));
        if (!city.intersects((Geometry) point)) {
            return Fit.OUTSIDE;
        }
        if (!touches(blocks, point, 0) || touches(water, point, 0) || touches(roads, point, ROAD)) {
            return Fit.IN_CITY;
        }
        Envelope box = point.getEnvelopeInternal();
        box.expandBy(NEAR * METRE);
        List<Coordinate> near = places.query(box);
        return near.stream().anyMatch(c -> Geodesic.distance(lon, lat, c.x, c.y) <= NEAR)
                ? Fit.AT_PLACE
                : Fit.ON_GROUND;
    }
}
