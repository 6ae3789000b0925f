package riskmap.geodata.model;

import java.util.Objects;

/**
 * A text people read, in Chinese and in English.
 *
 * @param zh simplified Chinese, the first language of the product
 * @param en English
 */
public record LocalizedText(String zh, String en) {

    public LocalizedText {
        if (Objects.requireNonNull(zh).isBlank() || Objects.requireNonNull(en).isBlank()) {
            throw new IllegalArgumentException("both languages are needed: zh '" + zh + "', en '" + en + "'");
        }
    }

    /** Short form of the constructor, for catalogues. */
    public static LocalizedText of(String zh, String en) {
        return new LocalizedText(zh, en);
    }

    /** Words that exist in English only, in brackets behind a Chinese sentence. */
    public static LocalizedText behind(String zh, String words) {
        return of(zh + "（" + words + "）", words);
    }

    /**
     * The text in the language asked for.
     *
     * @param language a BCP 47 tag; anything that does not start with {@code en} answers Chinese
     */
    public String in(String language) {
        return language != null && language.startsWith("en") ? en : zh;
    }
}
