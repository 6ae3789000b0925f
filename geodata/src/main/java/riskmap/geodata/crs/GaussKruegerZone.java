package riskmap.geodata.crs;

import java.util.Optional;

/**
 * A CGCS2000 3-degree Gauss–Krüger zone: EPSG:4513–4533 write the zone number (25–45) before the easting, EPSG:4534–4554
 * do not.
 *
 * @param epsg the EPSG code
 * @param centralMeridian degrees east, 75 to 135 in steps of 3
 * @param numbered whether eastings start with the zone number
 */
record GaussKruegerZone(int epsg, int centralMeridian, boolean numbered) {

    private static final int FIRST_NUMBERED = 4513;
    private static final int FIRST_PLAIN = 4534;
    private static final int ZONES = 21;
    private static final int FIRST_MERIDIAN = 75;

    static Optional<GaussKruegerZone> ofEpsg(int epsg) {
        if (epsg < FIRST_NUMBERED || epsg >= FIRST_PLAIN + ZONES) {
            return Optional.empty();
        }
        boolean numbered = epsg < FIRST_PLAIN;
        int index = epsg - (numbered ? FIRST_NUMBERED : FIRST_PLAIN);
        return Optional.of(new GaussKruegerZone(epsg, FIRST_MERIDIAN + 3 * index, numbered));
    }

    /** The zone without number whose meridian is nearest, if the longitude lies within the series of zones. */
    static Optional<GaussKruegerZone> atLongitude(double lon) {
        long index = Math.round((lon - FIRST_MERIDIAN) / 3);
        return index < 0 || index >= ZONES ? Optional.empty() : ofEpsg(FIRST_PLAIN + (int) index);
    }

    double falseEasting() {
        return 500_000 + (numbered ? centralMeridian / 3 * 1_000_000.0 : 0);
    }

    TransverseMercator projection() {
        return new TransverseMercator(Ellipsoid.CGCS2000, centralMeridian, falseEasting());
    }

    /** The same zone with the zone number written or left out. */
    GaussKruegerZone other() {
        return new GaussKruegerZone(numbered ? epsg + ZONES : epsg - ZONES, centralMeridian, !numbered);
    }

    String title() {
        return numbered
                ? "CGCS2000 / 3-degree Gauss-Kruger zone " + centralMeridian / 3
                : "CGCS2000 / 3-degree Gauss-Kruger CM " + centralMeridian + "E";
    }
}
