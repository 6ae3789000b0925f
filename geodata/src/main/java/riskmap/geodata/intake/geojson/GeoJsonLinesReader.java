package riskmap.geodata.intake.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.intake.CountedInput;
import riskmap.geodata.intake.RawRecord;
import riskmap.geodata.intake.SourceFile;
import riskmap.geodata.intake.TextEncoding;
import riskmap.geodata.intake.issue.IntakeIssue;
import riskmap.geodata.intake.issue.IntakeIssue.Subject;
import riskmap.geodata.intake.issue.SourcePlace;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.model.LocalizedText;

/** Reads GeoJSON features one per line, also as a text sequence (RFC 8142). A broken line is an issue of its own. */
public final class GeoJsonLinesReader extends SourceFile {

    private static final int LONGEST_LINE = 16_000_000;
    private static final int REPORT_EVERY = 500;

    private final TextEncoding encoding;

    private GeoJsonLinesReader(Path file, TextEncoding encoding, Crs crs) {
        super(file, crs);
        this.encoding = encoding;
    }

    /**
     * Opens a file.
     *
     * @throws riskmap.geodata.intake.issue.UnreadableSource when it is not text
     * @throws IllegalArgumentException when the mapping's reference system is not known
     */
    public static GeoJsonLinesReader open(Path file, ImportMapping mapping) throws IOException {
        return new GeoJsonLinesReader(file, TextEncoding.of(file, mapping.text().encoding()), declared(mapping));
    }

    @Override
    public void read(Sink sink) throws IOException {
        CountedInput bytes = new CountedInput(Files.newInputStream(file()));
        try (Reader text = encoding.reader(bytes)) {
            RingNote records = new RingNote(sink);
            Lines lines = new Lines(text, LONGEST_LINE);
            while (lines.next()) {
                line(lines, records, sink);
                if (lines.number() % REPORT_EVERY == 0) {
                    sink.progress(bytes.count());
                }
            }
        }
        sink.progress(bytes.count());
    }

    private void line(Lines lines, RingNote records, Sink sink) {
        String text = lines.text().replace('\u001E', ' ').strip();
        SourcePlace place = new SourcePlace(name(), "line", lines.number());
        if (lines.tooLong()) {
            sink.reject(new IntakeIssue.TooLarge(
                    Subject.at(place),
                    null,
                    LocalizedText.of(
                            "该行超过 " + LONGEST_LINE + " 个字符",
                            "the line is longer than " + LONGEST_LINE + " characters")));
        } else if (text.indexOf('\uFFFD') >= 0) {
            sink.reject(new IntakeIssue.BrokenText(
                    Subject.at(place),
                    brief(text),
                    LocalizedText.of(
                            "该行含有不符合 " + encoding.charset().name() + " 编码的字节",
                            "the line holds bytes that are not "
                                    + encoding.charset().name())));
        } else if (!text.isEmpty()) {
            feature(text, place, records, sink);
        }
    }

    private static void feature(String text, SourcePlace place, RingNote records, Sink sink) {
        try {
            records.accept(parse(text, place));
        } catch (JsonProcessingException e) {
            sink.reject(new IntakeIssue.UnreadableRecord(Subject.at(place), brief(text), Json.sentence(e)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static RawRecord parse(String text, SourcePlace place) throws IOException {
        try (JsonParser parser = Json.FACTORY.createParser(text)) {
            parser.nextToken();
            RawRecord record = FeatureParser.read(parser, place);
            if (parser.nextToken() != null) {
                throw new com.fasterxml.jackson.core.JsonParseException(parser, "the line goes on behind its feature");
            }
            return record;
        }
    }

    private static String brief(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
