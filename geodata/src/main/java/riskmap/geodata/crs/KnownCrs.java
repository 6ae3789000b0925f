package riskmap.geodata.crs;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Envelope;

/** The systems computed here, and behind them GeoTools for every other EPSG code. */
final class KnownCrs {

    private static final Map<String, Crs> FOUND = new ConcurrentHashMap<>();
    private static final int REMEMBERED = 64;
    private static final Envelope DEGREES = new Envelope(-180, 180, -90, 90);

    private KnownCrs() {}

    static Optional<Crs> find(String id) {
        Crs known = FOUND.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Crs> made = make(id);
        made.filter(crs -> FOUND.size() < REMEMBERED).ifPresent(crs -> FOUND.put(id, crs));
        return made;
    }

    private static Optional<Crs> make(String id) {
        return switch (id) {
            case "EPSG:4326" -> degrees(id, "WGS 84 longitude/latitude", PointTransform.IDENTITY);
            case "EPSG:4490" -> degrees(id, "CGCS2000 longitude/latitude", PointTransform.IDENTITY);
            case "GCJ-02" -> degrees(id, "GCJ-02 longitude/latitude", Gcj02.INSTANCE);
            case "BD-09" -> degrees(id, "BD-09 longitude/latitude", Bd09.INSTANCE);
            case "EPSG:3857" -> Optional.of(webMercator(id));
            default -> byCode(Integer.parseInt(id.substring("EPSG:".length())));
        };
    }

    private static Optional<Crs> degrees(String id, String title, PointTransform transform) {
        return Optional.of(new Crs(id, title, true, DEGREES, transform));
    }

    private static Crs webMercator(String id) {
        double half = WebMercator.HALF;
        return new Crs(
                id, "WGS 84 / Pseudo-Mercator", false, new Envelope(-half, half, -half, half), WebMercator.INSTANCE);
    }

    private static Optional<Crs> byCode(int epsg) {
        Optional<Crs> zone = GaussKruegerZone.ofEpsg(epsg).map(KnownCrs::zone);
        return zone.isPresent() ? zone : GeoToolsCrs.find(epsg);
    }

    /** A zone may be used beyond its 3 degrees, but lies in China, which keeps degrees and metres apart. */
    private static Crs zone(GaussKruegerZone zone) {
        double x = zone.falseEasting();
        Envelope domain = new Envelope(x - 400_000, x + 400_000, 300_000, 6_250_000);
        return new Crs("EPSG:" + zone.epsg(), zone.title(), false, domain, zone.projection());
    }
}
