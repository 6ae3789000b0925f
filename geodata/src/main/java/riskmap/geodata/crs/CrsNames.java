package riskmap.geodata.crs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The many ways people and standards write the name of a reference system. */
final class CrsNames {

    private static final List<Pattern> EPSG = List.of(
            Pattern.compile("\\[?EPSG:{1,2}(\\d{4,6})]?"),
            Pattern.compile("(\\d{4,6})"),
            Pattern.compile("URN:(?:X-)?OGC:DEF:CRS:EPSG:[^:]*:(\\d{4,6})"),
            Pattern.compile("HTTPS?://WWW\\.OPENGIS\\.NET/DEF/CRS/EPSG/[^/]+/(\\d{4,6})"),
            Pattern.compile("HTTPS?://WWW\\.OPENGIS\\.NET/GML/SRS/EPSG\\.XML#(\\d{4,6})"));

    private static final Pattern CRS84 = Pattern.compile(
            "(?:\\[?(?:OGC:)?|URN:(?:X-)?OGC:DEF:CRS:OGC:[^:]*:|HTTPS?://WWW\\.OPENGIS\\.NET/DEF/CRS/OGC/[^/]+/)"
                    + "CRS84H?]?");

    static final String ALLOWED = "EPSG:4326 (or CRS84), EPSG:4490, EPSG:4513 to EPSG:4554 (CGCS2000 3-degree zones),"
            + " EPSG:3857, GCJ-02, BD-09, or another EPSG code such as EPSG:32650";

    private CrsNames() {}

    /** The canonical id meant by a text: {@code EPSG:n}, {@code GCJ-02} or {@code BD-09}. */
    static Optional<String> canonical(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT);
        if (CRS84.matcher(name).matches()) {
            return Optional.of("EPSG:4326");
        }
        if (name.equals("EPSG:900913")) {
            return Optional.of("EPSG:3857");
        }
        for (Pattern pattern : EPSG) {
            Matcher matcher = pattern.matcher(name);
            if (matcher.matches()) {
                return Optional.of("EPSG:" + Integer.parseInt(matcher.group(1)));
            }
        }
        return Optional.ofNullable(byWord(name.replaceAll("[-_ ]", "")));
    }

    private static String byWord(String name) {
        return switch (name) {
            case "WGS84" -> "EPSG:4326";
            case "CGCS2000" -> "EPSG:4490";
            case "WEBMERCATOR" -> "EPSG:3857";
            case "GCJ02", "GCJ", "火星坐标", "国测局坐标" -> "GCJ-02";
            case "BD09", "BD09LL", "百度坐标" -> "BD-09";
            default -> null;
        };
    }
}
