package riskmap.geodata.intake.issue;

import java.util.List;
import java.util.stream.Collectors;
import riskmap.geodata.model.LocalizedText;

/** Puts texts in both languages together. */
public final class Sentences {

    private Sentences() {}

    /** Several texts parted by semicolons. */
    public static LocalizedText joined(List<LocalizedText> texts) {
        return LocalizedText.of(
                texts.stream().map(LocalizedText::zh).collect(Collectors.joining("；")),
                texts.stream().map(LocalizedText::en).collect(Collectors.joining("; ")));
    }

    /** One text and another behind it. */
    public static LocalizedText followed(LocalizedText text, String zh, String en) {
        return LocalizedText.of(text.zh() + zh, text.en() + en);
    }

    /** The beginnings of a text's two languages, of at most so many characters. */
    public static LocalizedText shortened(LocalizedText text) {
        return LocalizedText.of(IssueLog.shortened(text.zh()), IssueLog.shortened(text.en()));
    }
}
