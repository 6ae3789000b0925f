package riskmap.geodata.intake.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.intake.CountedInput;
import riskmap.geodata.intake.SourceFile;
import riskmap.geodata.intake.TextEncoding;
import riskmap.geodata.intake.issue.SourcePlace;
import riskmap.geodata.intake.issue.UnreadableSource;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.model.LocalizedText;

/**
 * Reads a GeoJSON document: a FeatureCollection or a Feature. Limits: 100 levels of nesting, texts of a million characters,
 * a million points, 2,000 properties and four million characters of them in one feature.
 */
public final class GeoJsonReader extends SourceFile {

    private static final int REPORT_EVERY = 500;

    private final TextEncoding encoding;
    private final boolean collection;

    private GeoJsonReader(Path file, TextEncoding encoding, Crs crs, boolean collection) {
        super(file, crs);
        this.encoding = encoding;
        this.collection = collection;
    }

    /**
     * Opens a document: goes through it once, so that a broken one is refused before anything of it is taken in.
     *
     * @throws UnreadableSource when it is not whole, or not GeoJSON
     * @throws IllegalArgumentException when the mapping's reference system is not known
     */
    public static GeoJsonReader open(Path file, ImportMapping mapping) throws IOException {
        String name = file.getFileName().toString();
        TextEncoding encoding = TextEncoding.of(file, mapping.text().encoding());
        DocumentScan.Document document =
                DocumentScan.scan(name, parser(new CountedInput(Files.newInputStream(file)), encoding));
        Crs crs =
                mapping.position().crs() != null ? Crs.parse(mapping.position().crs()) : declared(name, document.crs());
        return new GeoJsonReader(file, encoding, crs, document.collection());
    }

    private static Crs declared(String name, String text) throws UnreadableSource {
        try {
            return text == null ? Crs.LON_LAT : Crs.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UnreadableSource(
                    SourcePlace.whole(name),
                    LocalizedText.of(
                            "声明的坐标系无法识别（" + e.getMessage() + "）",
                            "declares a system that is not known: " + e.getMessage()),
                    e);
        }
    }

    private static JsonParser parser(CountedInput bytes, TextEncoding encoding) throws IOException {
        return encoding.charset().equals(StandardCharsets.UTF_8)
                ? Json.FACTORY.createParser(bytes)
                : Json.FACTORY.createParser(encoding.reader(bytes));
    }

    @Override
    public void read(Sink sink) throws IOException {
        CountedInput bytes = new CountedInput(Files.newInputStream(file()));
        RingNote records = new RingNote(sink);
        Json.read(parser(bytes, encoding), name(), parser -> {
            parser.nextToken();
            if (collection) {
                members(parser, records, sink, bytes);
            } else {
                records.accept(FeatureParser.read(parser, new SourcePlace(name(), "feature", 1)));
            }
            sink.progress(bytes.count());
            return null;
        });
    }

    private void members(JsonParser parser, RingNote records, Sink sink, CountedInput bytes) throws IOException {
        long number = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean features = parser.currentName().equals("features");
            parser.nextToken();
            if (!features) {
                parser.skipChildren();
                continue;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                records.accept(FeatureParser.read(parser, new SourcePlace(name(), "feature", ++number)));
                if (number % REPORT_EVERY == 0) {
                    sink.progress(bytes.count());
                }
            }
        }
    }
}
