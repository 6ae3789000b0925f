package riskmap.geodata.crs;

import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/** Guesses what a coordinate outside the domain of its declared system was meant to be, in words for people. */
final class DomainHint {

    private DomainHint() {}

    static String explain(Crs crs, double x, double y) {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            return "the coordinate (" + x + ", " + y + ") is not finite";
        }
        Envelope domain = crs.domain();
        String fact = String.format(
                Locale.ROOT,
                "the coordinate (%s, %s) is outside %s, whose x is %s to %s and y is %s to %s",
                plain(x),
                plain(y),
                crs.id(),
                plain(domain.getMinX()),
                plain(domain.getMaxX()),
                plain(domain.getMinY()),
                plain(domain.getMaxY()));
        return fact + hint(crs, x, y).map(text -> "; " + text).orElse("");
    }

    private static Optional<String> hint(Crs crs, double x, double y) {
        if (crs.contains(y, x)) {
            return Optional.of("the axes look swapped: longitude or easting comes first");
        }
        if (crs.isDegrees()) {
            boolean metres = Math.abs(x) > 1000 && Math.abs(y) > 1000;
            return metres
                    ? Optional.of("these look like metres: declare their system, " + planeOf(x))
                    : Optional.empty();
        }
        if (Crs.LON_LAT.contains(x, y)) {
            return Optional.of("these look like degrees: declare EPSG:4326, EPSG:4490, GCJ-02 or BD-09");
        }
        return zoneNumber(crs, x, y);
    }

    private static String planeOf(double x) {
        int zone = (int) (x / 1_000_000);
        boolean numbered = zone >= 25 && zone <= 45;
        return "for example " + (numbered ? "EPSG:" + (4513 + zone - 25) : "EPSG:4549");
    }

    private static Optional<String> zoneNumber(Crs crs, double x, double y) {
        return epsg(crs)
                .flatMap(GaussKruegerZone::ofEpsg)
                .map(zone -> Crs.parse("EPSG:" + zone.other().epsg()))
                .filter(other -> other.contains(x, y))
                .map(other -> "the easting fits " + other.id() + " (the same zone with the zone number "
                        + (x > 1_000_000 ? "written" : "left out") + ")");
    }

    private static Optional<Integer> epsg(Crs crs) {
        return crs.id().startsWith("EPSG:")
                ? Optional.of(Integer.parseInt(crs.id().substring("EPSG:".length())))
                : Optional.empty();
    }

    private static String plain(double value) {
        return new java.math.BigDecimal(value)
                .setScale(6, java.math.RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
