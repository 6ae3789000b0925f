package riskmap.geodata.intake.geojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import riskmap.geodata.intake.issue.LibraryWords;
import riskmap.geodata.intake.issue.SourcePlace;
import riskmap.geodata.intake.issue.UnreadableSource;
import riskmap.geodata.model.LocalizedText;

/** The JSON parser with its limits, and its complaints in words for people. */
final class Json {

    /** Levels of nesting a document may have. */
    static final int DEEPEST = 100;

    /** Characters a text may have. */
    static final int LONGEST_TEXT = 1_000_000;

    /** NaN and Infinity are let through here, so that they become issues of their features. */
    static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(400)
                    .maxNameLength(10_000)
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private Json() {}

    /** Work with a parser that may fail. */
    interface Reading<T> {
        T read(JsonParser parser) throws IOException;
    }

    /** Reads with a parser over a whole document; what it complains of makes the source unreadable. */
    static <T> T read(JsonParser parser, String source, Reading<T> reading) throws IOException {
        try (parser) {
            return reading.read(parser);
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new UnreadableSource(new SourcePlace(source, "line", line), sentence(e), e);
        } catch (java.io.CharConversionException e) {
            throw new UnreadableSource(
                    SourcePlace.whole(source),
                    LocalizedText.of(
                            "不是 UTF-8 文本（" + LibraryWords.chinese(e.getMessage()) + "）",
                            "is not text in UTF-8: " + e.getMessage()),
                    e);
        }
    }

    /** What is wrong, without the parser's own coordinates. */
    static LocalizedText sentence(JsonProcessingException e) {
        if (e instanceof JsonEOFException) {
            return LocalizedText.of("文本中途结束，可能被截断", "the text ends in the middle; it was cut off");
        }
        String message = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
        String first = message.lines().findFirst().orElse("");
        String shown = first.length() > 300 ? first.substring(0, 300) + "…" : first;
        return LocalizedText.of(
                "不是可以读取的 JSON（" + LibraryWords.chinese(shown) + "）", "is not JSON that can be read: " + shown);
    }
}
