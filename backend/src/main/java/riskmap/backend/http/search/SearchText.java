package riskmap.backend.http.search;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is compared in searches: compatibility forms folded, accents dropped, lower case. */
final class SearchText {

    private SearchText() {}

    /** The folded text; the same object when nothing changes, so that folded copies cost no memory. */
    static String fold(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isFolded(text.charAt(i))) {
                return Normalizer.normalize(text, Normalizer.Form.NFKD)
                        .replaceAll("\\p{Mn}+", "")
                        .toLowerCase(Locale.ROOT);
            }
        }
        return text;
    }

    private static boolean isFolded(char c) {
        return c < 128 ? c < 'A' || c > 'Z' : c >= 0x4E00 && c <= 0x9FFF;
    }
}
