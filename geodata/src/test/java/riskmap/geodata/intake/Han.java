package riskmap.geodata.intake;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import riskmap.geodata.model.LocalizedText;

/** Tells Chinese sentences from others. */
public final class Han {

    private Han() {}

    /** Whether a text has Chinese characters. */
    public static boolean in(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    /** A sentence has to be there in both languages, each in its own. */
    public static void check(LocalizedText text) {
        assertTrue(in(text.zh()), text::toString);
        assertFalse(text.en().equals(text.zh()), text::toString);
    }
}
