package riskmap.geodata.intake.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import riskmap.geodata.intake.archive.Archive;
import riskmap.geodata.intake.issue.UnreadableSource;
import riskmap.geodata.model.LocalizedText;

/** The formats a file may have. */
public enum SourceFormat {
    /** A GeoJSON document. */
    GEOJSON,
    /** GeoJSON features, one per line. */
    GEOJSON_LINES,
    /** A table as text. */
    CSV,
    /** An OpenStreetMap extract. */
    OSM_PBF,
    /** A workbook of Excel. */
    XLSX,
    /** An ESRI Shapefile, its parts beside it. */
    SHAPEFILE,
    /** A ZIP archive of Shapefiles. */
    SHAPEFILE_ZIP,
    /** A GeoPackage. */
    GEOPACKAGE,
    /** A KML document. */
    KML,
    /** A KML document in an archive. */
    KMZ;

    private static final int HEAD = 4096;

    /** First characters of formats met in the field that are not read, and what to do about it. */
    private static final Map<String, LocalizedText> NOT_READ = Map.of(
            "\u001F\u008B", LocalizedText.of("经 gzip 压缩，请先解压", "is compressed with gzip; unpack it first"),
            "\u00D0\u00CF\u0011\u00E0",
                    LocalizedText.of("是 XLS 工作簿，请另存为 XLSX 或 CSV", "is an XLS workbook; save it as XLSX or CSV"),
            "<",
                    LocalizedText.of(
                            "是 XML，可能是 GML 或 OSM XML，请转换为 GeoJSON",
                            "is XML, perhaps GML or OSM XML; convert it to GeoJSON"));

    /**
     * The format of a file, by its content; the name decides where the content leaves it open.
     *
     * @throws UnreadableSource when it is absent, empty, or of a known format that is not supported
     */
    public static SourceFormat of(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new UnreadableSource(
                    name, "不是可以读取的文件（" + file + "）", "is not a file that can be read (" + file + ")");
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw new UnreadableSource(name, "是空文件", "is empty");
        }
        if (isKml(name, head)) {
            return KML;
        }
        refuse(name, head);
        String magic = new String(head, 0, Math.min(4, head.length), StandardCharsets.ISO_8859_1);
        if (magic.equals("PK\u0003\u0004") || magic.equals("PK\u0005\u0006")) {
            return archived(name, file);
        }
        if (magic.equals("SQLi")) {
            return GEOPACKAGE;
        }
        if (magic.equals("\0\0\u0027\n")) {
            return SHAPEFILE;
        }
        if (isPbf(head)) {
            return OSM_PBF;
        }
        return text(name.toLowerCase(Locale.ROOT), new String(head, StandardCharsets.ISO_8859_1));
    }

    private static boolean isKml(String name, byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
        boolean xml = start.replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .stripLeading()
                .startsWith("<");
        return xml && (start.contains("<kml") || name.toLowerCase(Locale.ROOT).endsWith(".kml"));
    }

    private static SourceFormat archived(String name, Path file) throws IOException {
        try (Archive archive = Archive.open(file)) {
            if (archive.names().contains("xl/workbook.xml")) {
                return XLSX;
            }
            if (!archive.namesEnding(".shp").isEmpty()) {
                return SHAPEFILE_ZIP;
            }
            if (!archive.namesEnding(".kml").isEmpty()) {
                return KMZ;
            }
            throw new UnreadableSource(
                    name,
                    "是 ZIP 压缩包，但不含工作簿、Shapefile 或 KML；请解压后导入其中的文件",
                    "is a ZIP archive that holds no workbook, Shapefile or KML; unpack it and import what it holds");
        }
    }

    private static SourceFormat text(String name, String head) {
        String start = head.replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .replace("\0", "")
                .stripLeading();
        if (start.startsWith("\u001E") || name.matches(".*\\.(ndjson|jsonl|geojsonl|geojsons|geojsonseq)")) {
            return GEOJSON_LINES;
        }
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return name.matches(".*\\.(geo)?json") ? GEOJSON : CSV;
        }
        return isFeaturePerLine(start) ? GEOJSON_LINES : GEOJSON;
    }

    /** The second of two lines that each begin an object at the margin, the first being a whole feature. */
    private static boolean isFeaturePerLine(String start) {
        int end = start.indexOf('\n');
        if (end < 0) {
            return false;
        }
        String first = start.substring(0, end).strip();
        String rest = start.substring(end).strip();
        return first.endsWith("}") && rest.startsWith("{") && first.matches("(?s).*\"type\"\\s*:\\s*\"Feature\".*");
    }

    /** A PBF begins with the length of its first header and that header's type. */
    private static boolean isPbf(byte[] head) {
        return head.length > 15
                && head[0] == 0
                && head[1] == 0
                && new String(head, 0, Math.min(head.length, 32), StandardCharsets.ISO_8859_1).contains("OSMHeader");
    }

    private static void refuse(String name, byte[] head) throws UnreadableSource {
        String start = new String(head, 0, Math.min(16, head.length), StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, LocalizedText> known : NOT_READ.entrySet()) {
            if (start.startsWith(known.getKey())) {
                throw new UnreadableSource(
                        name, known.getValue().zh(), known.getValue().en());
            }
        }
    }
}
