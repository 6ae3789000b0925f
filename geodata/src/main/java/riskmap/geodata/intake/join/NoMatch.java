package riskmap.geodata.intake.join;

import java.util.Locale;
import riskmap.geodata.model.LocalizedText;

/** Why a record was joined with nothing, each once from the first that applies. */
public enum NoMatch {
    /** The record has no code. */
    MISSING(LocalizedText.of("没有信用代码", "no credit code")),
    /** Several features of the city have the code, so none of them is meant for certain. */
    AMBIGUOUS(LocalizedText.of("本市有多个对象使用该代码", "several features of the city have this code")),
    /** An earlier record of the source has the code, and one record per code was expected. */
    REPEATED(LocalizedText.of("来源中该代码重复", "an earlier record of the source has this code")),
    /** Length or characters are not those of a code. */
    NOT_A_CODE(LocalizedText.of("不是18位信用代码", "not the 18 characters of a credit code")),
    /** The check character is wrong, so a character was mistyped or two were swapped. */
    CHECK_CHARACTER(LocalizedText.of("校验位不正确", "the check character is wrong")),
    /** A right code that no feature of the city has. */
    UNKNOWN(LocalizedText.of("本市没有该代码的对象", "no feature of the city has this code"));

    private final LocalizedText title;

    NoMatch(LocalizedText title) {
        this.title = title;
    }

    /** The reason in words. */
    public LocalizedText title() {
        return title;
    }

    /** The name in tables and JSON: lower case with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The reason of a code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static NoMatch of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
