package riskmap.geodata.intake.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import riskmap.geodata.intake.issue.UnreadableSource;
import riskmap.geodata.intake.mapping.ColumnName;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.model.LocalizedText;

/**
 * The first row of a table and which of its columns hold the place.
 *
 * @param names name of each column, made unique
 * @param x column of the longitude or easting, or -1
 * @param y column of the latitude or northing, or -1
 * @param wkt column of well-known text, or -1; where a row has it, it goes before x and y
 */
record TableHeader(List<String> names, int x, int y, int wkt) {

    private static final int COLUMNS_NAMED = 300;

    private static final List<String> X_NAMES = List.of(
            "lon",
            "lng",
            "long",
            "longitude",
            "经度",
            "lonwgs84",
            "lonlat经度",
            "x",
            "xcoord",
            "coordx",
            "pointx",
            "easting",
            "x坐标",
            "坐标x",
            "东坐标",
            "横坐标",
            "中心经度",
            "经度坐标");

    private static final List<String> Y_NAMES = List.of(
            "lat",
            "latitude",
            "纬度",
            "latwgs84",
            "lonlat纬度",
            "y",
            "ycoord",
            "coordy",
            "pointy",
            "northing",
            "y坐标",
            "坐标y",
            "北坐标",
            "纵坐标",
            "中心纬度",
            "纬度坐标");

    private static final List<String> WKT_NAMES =
            List.of("wkt", "geom", "geometry", "thegeom", "shape", "wkbgeometry", "几何", "图形", "坐标串", "边界");

    /**
     * Finds the columns of the place: those the mapping names, else those named as usual.
     *
     * @param sample the first row, to tell a column of well-known text from another; null when there is none
     * @throws UnreadableSource when a named column is absent or no place is found; the message lists the columns
     */
    static TableHeader of(String source, List<String> row, List<String> sample, ImportMapping.Position position)
            throws UnreadableSource {
        List<String> names = unique(row);
        int wkt = position.wkt() != null ? named(source, names, position.wkt()) : -1;
        int x = position.x() != null ? named(source, names, position.x()) : -1;
        int y = position.y() != null ? named(source, names, position.y()) : -1;
        if (wkt < 0 && x < 0 && y < 0) {
            x = find(names, X_NAMES);
            y = find(names, Y_NAMES);
            wkt = wellKnownText(names, sample, x >= 0 && y >= 0);
        }
        if (wkt < 0 && (x < 0 || y < 0)) {
            throw UnreadableSource.withoutPlace(
                    source,
                    names.subList(0, Math.min(names.size(), COLUMNS_NAMED)),
                    LocalizedText.of(
                            "没有可识别的坐标列，请从各列中指定（x 和 y，或 wkt）：" + brief(names),
                            "has no columns of coordinates that are known; name them (x and y, or wkt) among its columns "
                                    + brief(names)));
        }
        return new TableHeader(names, x, y, wkt);
    }

    /** Whether a column holds the place and no value. */
    boolean isPlace(int column) {
        return column == wkt || hasPair() && (column == x || column == y);
    }

    /** Whether two columns hold the coordinates of points. */
    boolean hasPair() {
        return x >= 0 && y >= 0;
    }

    private static int named(String source, List<String> names, String name) throws UnreadableSource {
        int at = names.indexOf(name);
        if (at < 0) {
            throw new UnreadableSource(
                    source,
                    "没有列“" + name + "”；它的列有 " + brief(names),
                    "has no column '" + name + "'; its columns are " + brief(names));
        }
        return at;
    }

    private static int find(List<String> names, List<String> known) {
        for (String name : known) {
            for (int i = 0; i < names.size(); i++) {
                if (ColumnName.word(names.get(i)).equals(name)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Beside two columns of coordinates only a column that plainly is one, as our own export has it. */
    private static int wellKnownText(List<String> names, List<String> sample, boolean hasPair) {
        int at = find(names, WKT_NAMES);
        if (hasPair) {
            boolean plain = at >= 0
                    && sample != null
                    && at < sample.size()
                    && (sample.get(at).isBlank() || WktText.looksLike(sample.get(at)));
            return plain ? at : -1;
        }
        for (int i = 0; at < 0 && sample != null && i < Math.min(sample.size(), names.size()); i++) {
            at = WktText.looksLike(sample.get(i)) ? i : -1;
        }
        return at;
    }

    private static List<String> unique(List<String> row) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < row.size(); i++) {
            String name =
                    row.get(i).isBlank() ? "column " + (i + 1) : row.get(i).strip();
            for (int n = 2; !taken.add(name); n++) {
                name = row.get(i).strip() + " (" + n + ")";
            }
            names.add(name);
        }
        return names;
    }

    private static String brief(List<String> names) {
        String all = String.join(", ", names);
        return all.length() > 300 ? all.substring(0, 300) + " …" : all;
    }
}
