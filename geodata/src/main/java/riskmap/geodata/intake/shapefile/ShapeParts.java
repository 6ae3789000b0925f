package riskmap.geodata.intake.shapefile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import riskmap.geodata.intake.archive.Archive;

/**
 * The parts of one Shapefile, by their endings.
 *
 * @param name its name without an ending
 * @param parts opens each part there is, by its ending in lower case
 */
record ShapeParts(String name, Map<String, Part> parts) {

    private static final List<String> ENDINGS = List.of(".shp", ".shx", ".dbf", ".prj", ".cpg", ".fields.csv");
    private static final int LONGEST_TEXT = 100_000;

    /** Opens one part. */
    interface Part {
        InputStream open() throws IOException;
    }

    /** The Shapefile whose .shp is given; its other parts stand beside it. */
    static ShapeParts beside(Path shp) throws IOException {
        String file = shp.getFileName().toString();
        String stem = file.toLowerCase(Locale.ROOT).endsWith(".shp") ? file.substring(0, file.length() - 4) : file;
        Map<String, Part> parts = new TreeMap<>();
        try (Stream<Path> siblings =
                Files.list(shp.toAbsolutePath().getParent()).sorted()) {
            for (Path sibling : (Iterable<Path>) siblings::iterator) {
                add(parts, stem, sibling.getFileName().toString(), () -> Files.newInputStream(sibling));
            }
        }
        parts.put(".shp", () -> Files.newInputStream(shp));
        return new ShapeParts(stem, parts);
    }

    /** Every Shapefile of an archive. */
    static List<ShapeParts> in(Archive archive) {
        List<ShapeParts> all = new ArrayList<>();
        for (String shp : archive.namesEnding(".shp")) {
            String stem = shp.substring(0, shp.length() - 4);
            Map<String, Part> parts = new TreeMap<>();
            for (String entry : archive.names()) {
                add(parts, stem, entry, () -> archive.open(entry));
            }
            all.add(new ShapeParts(stem.substring(stem.lastIndexOf('/') + 1), parts));
        }
        return all;
    }

    private static void add(Map<String, Part> parts, String stem, String file, Part part) {
        for (String ending : ENDINGS) {
            if (file.length() == stem.length() + ending.length()
                    && file.startsWith(stem)
                    && file.toLowerCase(Locale.ROOT).endsWith(ending)) {
                parts.putIfAbsent(ending, part);
            }
        }
    }

    boolean has(String ending) {
        return parts.containsKey(ending);
    }

    InputStream open(String ending) throws IOException {
        return new BufferedInputStream(parts.get(ending).open(), 1 << 16);
    }

    /** A small part as text, ISO 8859-1 or UTF-8 as it needs no more; null when it is absent. */
    String text(String ending) throws IOException {
        if (!has(ending)) {
            return null;
        }
        try (InputStream in = open(ending)) {
            return new String(in.readNBytes(LONGEST_TEXT), java.nio.charset.StandardCharsets.UTF_8)
                    .replace("\uFEFF", "");
        }
    }
}
