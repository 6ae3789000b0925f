package riskmap.backend.intake;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import riskmap.geodata.crs.Geodesic;
import riskmap.geodata.intake.detect.KnownGround;
import riskmap.geodata.snapshot.CitySnapshot;
import riskmap.geodata.snapshot.LayerTable;

/**
 * What a snapshot knows of the ground: the jurisdiction, blocks that are neither water nor road, and the places on them.
 * A kind that the city does not have is not asked for.
 */
final class CityGround implements KnownGround {

    /** Half a street, metres: things do not stand there. */
    private static final double ROAD = 8;

    /** Degrees of latitude in a metre, a little too many; longitude is widened by the latitude. */
    private static final double DEGREES = 1 / 110_000.0;

    private static final List<String> PLACES =
            List.of("enterprises", "hazard-sources", "risk-points", "protected-places", "resources");

    private final GeometryFactory geometries = new GeometryFactory();
    private final LayerTable jurisdiction;
    private final LayerTable blocks;
    private final LayerTable water;
    private final LayerTable roads;
    private final List<LayerTable> places;
    private final Envelope extent = new Envelope();

    CityGround(CitySnapshot city) {
        jurisdiction = city.table("jurisdiction");
        blocks = city.table("blocks");
        water = city.table("water");
        roads = city.table("roads");
        places = PLACES.stream().map(city::table).toList();
        extent.expandToInclude(jurisdiction.bounds());
        if (extent.isNull()) {
            extent.expandToInclude(blocks.bounds());
            extent.expandToInclude(roads.bounds());
            places.forEach(table -> extent.expandToInclude(table.bounds()));
        }
    }

    @Override
    public Envelope extent() {
        return extent;
    }

    @Override
    public Fit fit(double lon, double lat) {
        if (!extent.contains(lon, lat)) {
            return Fit.OUTSIDE;
        }
        Point point = geometries.createPoint(new Coordinate(lon, lat));
        if (jurisdiction.size() > 0 && !isIn(jurisdiction, point)) {
            return Fit.OUTSIDE;
        }
        boolean onBlock = blocks.size() == 0 || isIn(blocks, point);
        if (!onBlock || isIn(water, point) || isNear(roads, lon, lat, ROAD)) {
            return Fit.IN_CITY;
        }
        return places.stream().anyMatch(table -> isNear(table, lon, lat, NEAR)) ? Fit.AT_PLACE : Fit.ON_GROUND;
    }

    private static boolean isIn(LayerTable table, Point point) {
        double x = point.getX();
        double y = point.getY();
        return table.index().find(x, y, x, y, row -> table.geometry(row).intersects(point)) >= 0;
    }

    private static boolean isNear(LayerTable table, double lon, double lat, double metres) {
        double dy = metres * DEGREES;
        double dx = dy / Math.max(0.1, Math.cos(Math.toRadians(lat)));
        return table.index()
                        .find(
                                lon - dx,
                                lat - dy,
                                lon + dx,
                                lat + dy,
                                row -> Geodesic.distance(lon, lat, table.geometry(row)) <= metres)
                >= 0;
    }
}
