package riskmap.geodata.export.geopackage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.crs.CrsText;
import riskmap.geodata.export.Excerpt;
import riskmap.geodata.export.ExportFailure;
import riskmap.geodata.export.LayerWriter;
import riskmap.geodata.model.Attribute;

/** A GeoPackage of one layer, made in a temporary file. */
public final class GeoPackageWriter implements LayerWriter {

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter NANOS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

    @Override
    public void write(Excerpt excerpt, OutputStream out, LongConsumer progress) throws IOException {
        Path file = Files.createTempFile("riskmap-export-", ".gpkg");
        try {
            try (SqliteFile database = new SqliteFile(file, excerpt.mostBytes())) {
                write(excerpt, database, progress);
            }
            Files.copy(file, out);
        } finally {
            Files.delete(file);
        }
    }

    private static void write(Excerpt excerpt, SqliteFile database, LongConsumer progress) throws IOException {
        int system = systems(database, excerpt);
        String table = excerpt.layer().table();
        TableTree features = database.table();
        Envelope extent = new Envelope();
        for (int i = 0; i < excerpt.size(); i++) {
            features.add(row(excerpt, i, system, extent));
            progress.accept(i + 1L);
        }
        String columns = excerpt.attributes().stream()
                .map(attribute -> ", \"" + attribute.name() + "\" " + type(attribute))
                .collect(Collectors.joining());
        String geometry = geometryType(excerpt);
        database.list(
                table,
                "CREATE TABLE \"" + table + "\" (\"fid\" INTEGER PRIMARY KEY NOT NULL, \"geom\" " + geometry
                        + ", \"id\" TEXT NOT NULL" + columns + ")",
                features);
        contents(database, excerpt, table, extent, system);
        columns(database, table, geometry, system);
        database.finish();
    }

    private static byte[] row(Excerpt excerpt, int i, int system, Envelope extent) {
        List<Attribute> attributes = excerpt.attributes();
        Object[] values = new Object[3 + attributes.size()];
        var geometry = excerpt.geometry(i);
        extent.expandToInclude(geometry.getEnvelopeInternal());
        values[1] = GeoPackageBinary.of(geometry, system);
        values[2] = excerpt.id(i);
        for (int column = 0; column < attributes.size(); column++) {
            values[3 + column] = stored(excerpt.value(i, attributes.get(column)));
        }
        return SqliteRecord.of(values);
    }

    /** Days as ISO 8601 text; instants too, with the milliseconds the standard asks for, or finer where they are. */
    private static Object stored(Object value) {
        if (value instanceof Instant instant) {
            return (instant.getNano() % 1_000_000 == 0 ? MILLIS : NANOS).format(instant);
        }
        return value instanceof java.time.LocalDate day ? day.toString() : value;
    }

    private static String type(Attribute attribute) {
        return switch (attribute.type()) {
            case TEXT -> "TEXT";
            case INTEGER -> "INTEGER";
            case DECIMAL -> "DOUBLE";
            case BOOLEAN -> "BOOLEAN";
            case DATE -> "DATE";
            case INSTANT -> "DATETIME";
        };
    }

    private static String geometryType(Excerpt excerpt) {
        return switch (excerpt.layer().geometry()) {
            case POINT -> "POINT";
            case LINE, POLYGON, POINT_OR_POLYGON, LINE_OR_POLYGON -> "GEOMETRY";
        };
    }

    /** Writes the reference systems; answers the id of the layer's. */
    private static int systems(SqliteFile database, Excerpt excerpt) throws IOException {
        int epsg = CrsText.epsg(excerpt.crs());
        TableTree table = database.table();
        table.add(-1, system("Undefined Cartesian", "NONE", -1, "undefined"));
        table.add(0, system("Undefined geographic", "NONE", 0, "undefined"));
        try {
            if (epsg < 4326) {
                table.add(epsg, system(excerpt.crs().title(), "EPSG", epsg, CrsText.write(excerpt.crs())));
            }
            table.add(4326, system("WGS 84", "EPSG", 4326, CrsText.write(Crs.LON_LAT)));
            if (epsg > 4326) {
                table.add(epsg, system(excerpt.crs().title(), "EPSG", epsg, CrsText.write(excerpt.crs())));
            }
        } catch (IllegalArgumentException e) {
            throw new ExportFailure(e.getMessage());
        }
        database.list("gpkg_spatial_ref_sys", GeoPackageTables.SYSTEMS, table);
        return epsg;
    }

    /** The number of the system is that of the row, and so stands there as null. */
    private static byte[] system(String name, String organisation, long code, String text) {
        return SqliteRecord.of(name, null, organisation, code, text, null);
    }

    private static void contents(SqliteFile database, Excerpt excerpt, String table, Envelope extent, int system)
            throws IOException {
        TableTree contents = database.table();
        Object[] box = extent.isNull()
                ? new Object[4]
                : new Object[] {extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY()};
        contents.add(SqliteRecord.of(
                table,
                "features",
                table,
                excerpt.layer().title().zh(),
                MILLIS.format(excerpt.changed()),
                box[0],
                box[1],
                box[2],
                box[3],
                (long) system));
        database.list("gpkg_contents", GeoPackageTables.CONTENTS, contents);
        database.listUnique("gpkg_contents", 1, table);
        database.listUnique("gpkg_contents", 2, table);
    }

    private static void columns(SqliteFile database, String table, String geometry, int system) throws IOException {
        TableTree columns = database.table();
        columns.add(SqliteRecord.of(table, "geom", geometry, (long) system, 0L, 0L));
        database.list("gpkg_geometry_columns", GeoPackageTables.GEOMETRY_COLUMNS, columns);
        database.listUnique("gpkg_geometry_columns", 1, table, "geom");
        database.listUnique("gpkg_geometry_columns", 2, table);
    }
}
