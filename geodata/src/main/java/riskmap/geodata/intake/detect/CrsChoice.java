package riskmap.geodata.intake.detect;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.crs.Crs;

/**
 * A reading worth trying.
 *
 * @param swapped whether the axes stand the other way round
 */
record CrsChoice(Crs system, boolean swapped) {

    /** EPSG codes of the CGCS2000 3-degree zones: with the zone number before the easting, and without. */
    private static final int ZONE_25_NUMBERED = 4513;

    private static final int ZONE_25_PLAIN = 4534;
    private static final int FIRST_ZONE = 25;
    private static final int LAST_ZONE = 45;

    /** The readings that can be meant by numbers of this size. */
    static List<CrsChoice> of(List<Coordinate> points, Envelope city) {
        List<CrsChoice> choices = new ArrayList<>();
        for (Crs system : systems(points, city)) {
            choices.add(new CrsChoice(system, false));
            choices.add(new CrsChoice(system, true));
        }
        return choices;
    }

    private static List<Crs> systems(List<Coordinate> points, Envelope city) {
        boolean degrees = points.stream()
                        .filter(p -> Math.abs(p.x) <= 180 && Math.abs(p.y) <= 180)
                        .count()
                > points.size() / 2;
        if (degrees) {
            return List.of(Crs.LON_LAT, Crs.parse("GCJ-02"), Crs.parse("BD-09"));
        }
        List<Crs> planes = new ArrayList<>(List.of(Crs.parse("EPSG:3857")));
        int zone = (int) Math.round(city.centre().x / 3);
        for (int near = zone - 1; near <= zone + 1; near++) {
            if (near >= FIRST_ZONE && near <= LAST_ZONE) {
                planes.add(Crs.parse("EPSG:" + (ZONE_25_PLAIN + near - FIRST_ZONE)));
                planes.add(Crs.parse("EPSG:" + (ZONE_25_NUMBERED + near - FIRST_ZONE)));
            }
        }
        return planes;
    }
}
