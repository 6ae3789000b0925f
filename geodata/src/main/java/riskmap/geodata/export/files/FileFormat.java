package riskmap.geodata.export.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.export.Excerpt;
import riskmap.geodata.export.ExportFailure;
import riskmap.geodata.export.LayerWriter;
import riskmap.geodata.export.csv.CsvWriter;
import riskmap.geodata.export.flatgeobuf.FlatGeobufWriter;
import riskmap.geodata.export.geojson.GeoJsonWriter;
import riskmap.geodata.export.geopackage.GeoPackageWriter;
import riskmap.geodata.export.kml.KmlWriter;
import riskmap.geodata.export.shapefile.ShapefileWriter;
import riskmap.geodata.export.xlsx.XlsxWriter;

/** The formats a layer can be written in. */
public enum FileFormat {
    /** GeoJSON, RFC 7946. */
    GEOJSON("geojson", "geojson", "application/geo+json", new GeoJsonWriter(), true),
    /** A table as text, UTF-8, RFC 4180. */
    CSV("csv", "csv", "text/csv;charset=utf-8", new CsvWriter(), true),
    /** A workbook of Excel. */
    XLSX("xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", new XlsxWriter(), true),
    /** An ESRI Shapefile, its parts in a ZIP archive. */
    SHAPEFILE("shp", "shp.zip", "application/zip", new ShapefileWriter(), true),
    /** A GeoPackage. */
    GEOPACKAGE("gpkg", "gpkg", "application/geopackage+sqlite3", new GeoPackageWriter(), true),
    /** A KML document. */
    KML("kml", "kml", "application/vnd.google-earth.kml+xml", new KmlWriter(), false),
    /** A FlatGeobuf file. */
    FLATGEOBUF("fgb", "fgb", "application/vnd.flatgeobuf", new FlatGeobufWriter(), true);

    private final String id;
    private final String extension;
    private final String mediaType;
    private final LayerWriter writer;
    private final boolean reprojects;

    FileFormat(String id, String extension, String mediaType, LayerWriter writer, boolean reprojects) {
        this.id = id;
        this.extension = extension;
        this.mediaType = mediaType;
        this.writer = writer;
        this.reprojects = reprojects;
    }

    /** The short name people choose it by. */
    public String id() {
        return id;
    }

    /** File name extension, without the first dot. */
    public String extension() {
        return extension;
    }

    /** Its media type, as IANA or its standard has it. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether it can hold other reference systems than longitude/latitude. */
    public boolean reprojects() {
        return reprojects;
    }

    /** Whether {@code intake} reads it back. */
    public boolean isRead() {
        return this != FLATGEOBUF;
    }

    /**
     * Writes a file and leaves the stream open.
     *
     * @param progress is told the number of features written so far
     * @throws riskmap.geodata.export.ExportFailure when the format cannot hold the excerpt
     * @throws IOException when the stream cannot be written
     */
    public void write(Excerpt excerpt, OutputStream out, LongConsumer progress) throws IOException {
        if (!reprojects && !excerpt.crs().equals(Crs.LON_LAT)) {
            throw new ExportFailure(
                    id + " holds longitude/latitude only; leave out the reference system " + excerpt.crs());
        }
        try {
            writer.write(excerpt, out, progress);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The short names of all formats, separated by commas. */
    public static String ids() {
        return Arrays.stream(values()).map(FileFormat::id).collect(Collectors.joining(", "));
    }

    /**
     * The format of that short name.
     *
     * @throws IllegalArgumentException naming what there is
     */
    public static FileFormat of(String name) {
        for (FileFormat format : values()) {
            if (format.id.equalsIgnoreCase(name)) {
                return format;
            }
        }
        throw new IllegalArgumentException("no format '" + name + "'; the formats are " + ids());
    }
}
