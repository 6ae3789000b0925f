package riskmap.geodata.intake.issue;

import riskmap.geodata.model.LocalizedText;

/** A part of a record, or of a mapping, is not of the form it has to have; the message says why, in both languages. */
public final class Misformed extends IllegalArgumentException {

    private final transient LocalizedText text;

    /** With what is wrong. */
    public Misformed(String zh, String en) {
        this(zh, en, null);
    }

    /** With what is wrong and what found it. */
    public Misformed(String zh, String en, Throwable cause) {
        super(en, cause);
        this.text = LocalizedText.of(zh, en);
    }

    /** The message in both languages. */
    public LocalizedText text() {
        return text;
    }

    /** What a failure says; the words of a library, which exist in English only, stand behind a Chinese sentence. */
    public static LocalizedText textOf(Throwable failure) {
        if (failure instanceof Misformed known) {
            return known.text;
        }
        if (failure instanceof UnreadableSource known) {
            return known.text();
        }
        if (failure.getCause() instanceof UnreadableSource known) {
            return known.text();
        }
        String said = failure.getMessage() == null || failure.getMessage().isBlank()
                ? failure.getClass().getSimpleName()
                : failure.getMessage();
        return LocalizedText.of("无法读取（" + LibraryWords.chinese(said) + "）", said);
    }
}
