package riskmap.geodata.crs;

import java.util.Locale;
import java.util.Optional;

/**
 * Reference systems as well-known text, as the {@code .prj} of a Shapefile and GeoPackage hold them. A system is
 * recognised by what it is (datum, meridian, easting), for names differ from one program to the next.
 */
public final class CrsText {

    private static final String CHINA_2000 =
            "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\","
                    + "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],"
                    + "UNIT[\"Degree\",0.0174532925199433]]";
    private static final String WGS_84 = "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\","
            + "SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],"
            + "UNIT[\"Degree\",0.0174532925199433]]";
    private static final String WEB_MERCATOR = "PROJCS[\"WGS_1984_Web_Mercator_Auxiliary_Sphere\"," + WGS_84
            + ",PROJECTION[\"Mercator_Auxiliary_Sphere\"],"
            + "PARAMETER[\"False_Easting\",0.0],PARAMETER[\"False_Northing\",0.0],"
            + "PARAMETER[\"Central_Meridian\",0.0],PARAMETER[\"Standard_Parallel_1\",0.0],"
            + "PARAMETER[\"Auxiliary_Sphere_Type\",0.0],UNIT[\"Meter\",1.0]]";

    private CrsText() {}

    /**
     * The system a text describes.
     *
     * @return empty when it is none that is known
     * @throws IllegalArgumentException when the text is not well formed
     */
    public static Optional<Crs> read(String text) {
        WktNode node = WktNode.parse(text.strip());
        Optional<Crs> plain = authority(node).or(() -> recognised(node)).map(epsg -> Crs.parse("EPSG:" + epsg));
        return plain.isPresent() ? plain : GeoToolsCrs.identify(text.strip()).map(epsg -> Crs.parse("EPSG:" + epsg));
    }

    /**
     * The text of a system, with the names ESRI gives.
     *
     * @throws IllegalArgumentException when it has none: GCJ-02 and BD-09 are no systems of the standards
     */
    public static String write(Crs crs) {
        return switch (crs.id()) {
            case "EPSG:4326" -> WGS_84;
            case "EPSG:4490" -> CHINA_2000;
            case "EPSG:3857" -> WEB_MERCATOR;
            default -> projected(crs);
        };
    }

    /** Code of a system in the EPSG register; 0 when it is not from there. */
    public static int epsg(Crs crs) {
        return crs.id().startsWith("EPSG:") ? Integer.parseInt(crs.id().substring("EPSG:".length())) : 0;
    }

    private static String projected(Crs crs) {
        int epsg = epsg(crs);
        if (epsg == 0) {
            throw new IllegalArgumentException(crs.id()
                    + " cannot be written down in this format; choose EPSG:4326, EPSG:4490 or a metric system");
        }
        return GaussKruegerZone.ofEpsg(epsg).map(CrsText::zone).orElseGet(() -> GeoToolsCrs.text(epsg));
    }

    private static String zone(GaussKruegerZone zone) {
        String name = zone.numbered()
                ? "CGCS2000_3_Degree_GK_Zone_" + zone.centralMeridian() / 3
                : "CGCS2000_3_Degree_GK_CM_" + zone.centralMeridian() + "E";
        return String.format(
                Locale.ROOT,
                "PROJCS[\"%s\",%s,PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",%.1f],"
                        + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",%d.0],"
                        + "PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]",
                name,
                CHINA_2000,
                zone.falseEasting(),
                zone.centralMeridian());
    }

    private static Optional<Integer> authority(WktNode node) {
        return node.nodes().stream()
                .filter(below ->
                        below.keyword().equals("AUTHORITY") || below.keyword().equals("ID"))
                .filter(below -> below.name().equalsIgnoreCase("EPSG") && below.number(1) > 0)
                .map(below -> (int) below.number(1))
                .findFirst();
    }

    private static Optional<Integer> recognised(WktNode node) {
        String datum = node.find("DATUM").map(WktNode::name).orElse("").toLowerCase(Locale.ROOT);
        boolean china = datum.contains("china") || datum.contains("cgcs") && datum.contains("2000");
        boolean wgs84 = datum.replaceAll("[^a-z0-9]", "").matches(".*(wgs1984|wgs84|worldgeodeticsystem1984).*");
        if (!china && !wgs84) {
            return Optional.empty();
        }
        return switch (node.keyword()) {
            case "GEOGCS", "GEOGCRS", "GEODCRS" -> Optional.of(china ? 4490 : 4326);
            case "PROJCS", "PROJCRS" -> china ? zone(node) : worldwide(node);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> zone(WktNode node) {
        double meridian = parameter(node, "central_meridian", "longitude of natural origin");
        double easting = parameter(node, "false_easting", "false easting");
        for (int epsg = 4513; isTransverse(node, 1, 0) && epsg <= 4554; epsg++) {
            GaussKruegerZone zone = GaussKruegerZone.ofEpsg(epsg).orElseThrow();
            if (zone.centralMeridian() == meridian && zone.falseEasting() == easting) {
                return Optional.of(epsg);
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> worldwide(WktNode node) {
        String method = node.find("PROJECTION", "METHOD").map(WktNode::name).orElse("");
        if (method.contains("Auxiliary_Sphere") || method.contains("Popular Visualisation")) {
            return Optional.of(3857);
        }
        double zone = (parameter(node, "central_meridian", "longitude of natural origin") + 183) / 6;
        boolean utm = zone == Math.rint(zone) && parameter(node, "false_easting", "false easting") == 500_000;
        if (utm && isTransverse(node, 0.9996, 0)) {
            return Optional.of(32600 + (int) zone);
        }
        return utm && isTransverse(node, 0.9996, 10_000_000) ? Optional.of(32700 + (int) zone) : Optional.empty();
    }

    private static boolean isTransverse(WktNode node, double scale, double northing) {
        String method = node.find("PROJECTION", "METHOD")
                .map(WktNode::name)
                .orElse("")
                .replaceAll("[ _-]", "")
                .toLowerCase(Locale.ROOT);
        return (method.equals("transversemercator") || method.startsWith("gausskr"))
                && parameter(node, "scale_factor", "scale factor at natural origin") == scale
                && parameter(node, "false_northing", "false northing") == northing
                && node.nodes().stream()
                        .anyMatch(below -> below.keyword().matches("(LENGTH)?UNIT") && below.number(1) == 1);
    }

    /** A parameter by its name in either standard; NaN when it is absent. */
    private static double parameter(WktNode node, String... names) {
        for (WktNode below : node.nodes()) {
            boolean named = below.keyword().equals("PARAMETER")
                    && java.util.Arrays.asList(names).contains(below.name().toLowerCase(Locale.ROOT));
            if (named) {
                return below.number(1);
            }
            double deeper = below.keyword().equals("CONVERSION") ? parameter(below, names) : Double.NaN;
            if (!Double.isNaN(deeper)) {
                return deeper;
            }
        }
        return Double.NaN;
    }
}
