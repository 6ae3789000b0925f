package riskmap.geodata.intake.table;

import java.util.regex.Pattern;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import riskmap.geodata.intake.issue.LibraryWords;
import riskmap.geodata.intake.issue.Misformed;

/** Reads well-known text from a cell of a table. */
final class WktText {

    /** A multi-polygon has four; deeper nesting is a collection of collections, or an attack. */
    private static final int DEEPEST = 6;

    private static final Pattern START = Pattern.compile(
            "(?is)\\s*(?:SRID=\\d+;)?\\s*(MULTI)?(POINT|LINESTRING|POLYGON|GEOMETRYCOLLECTION|LINEARRING)\\s*(Z|M|ZM)?\\s*(\\(|EMPTY).*");

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private WktText() {}

    /** A geometry and whether its rings had to be closed. */
    record Parsed(Geometry geometry, boolean closed) {}

    /** Whether a text begins as well-known text does. */
    static boolean looksLike(String text) {
        return START.matcher(text.length() > 60 ? text.substring(0, 60) : text).matches();
    }

    /**
     * Reads a geometry; a third and fourth ordinate are left out.
     *
     * @throws IllegalArgumentException when it is not well-known text; the message says where
     */
    static Parsed read(String text) {
        String wkt = text.strip();
        if (wkt.regionMatches(true, 0, "SRID=", 0, 5)) {
            throw new Misformed(
                    "文本以 SRID 开头，请为整个文件声明坐标系",
                    "the text begins with an SRID; declare the reference system for the file");
        }
        if (depth(wkt) > DEEPEST) {
            throw new Misformed("文本嵌套超过 " + DEEPEST + " 层", "the text is nested more than " + DEEPEST + " deep");
        }
        try {
            return new Parsed(flat(new WKTReader(FACTORY).read(wkt)), false);
        } catch (ParseException | IllegalArgumentException first) {
            return closed(wkt, first);
        }
    }

    private static Parsed closed(String wkt, Exception first) {
        WKTReader reader = new WKTReader(FACTORY);
        reader.setFixStructure(true);
        try {
            return new Parsed(flat(reader.read(wkt)), true);
        } catch (ParseException | IllegalArgumentException e) {
            throw new Misformed(
                    "不是 WKT 文本（" + LibraryWords.chinese(first.getMessage()) + "）",
                    "the text is not well-known text: " + first.getMessage(),
                    e);
        }
    }

    private static int depth(String wkt) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < wkt.length(); i++) {
            char c = wkt.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private static Geometry flat(Geometry geometry) {
        boolean high =
                !geometry.isEmpty() && !Double.isNaN(geometry.getCoordinate().getZ());
        if (!high) {
            return geometry;
        }
        return new GeometryEditor(FACTORY).edit(geometry, new GeometryEditor.CoordinateSequenceOperation() {
            @Override
            public CoordinateSequence edit(CoordinateSequence points, Geometry part) {
                CoordinateSequence out = FACTORY.getCoordinateSequenceFactory().create(points.size(), 2, 0);
                for (int i = 0; i < points.size(); i++) {
                    out.setOrdinate(i, 0, points.getX(i));
                    out.setOrdinate(i, 1, points.getY(i));
                }
                return out;
            }
        });
    }
}
