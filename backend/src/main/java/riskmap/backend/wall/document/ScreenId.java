package riskmap.backend.wall.document;

import riskmap.geodata.model.LocalizedText;

/** Ids of screens and of video walls: what stands in addresses, chosen by whoever sets a screen up. */
public final class ScreenId {

    /** The form of an id. */
    public static final String FORM = "[A-Za-z0-9][A-Za-z0-9_-]{0,39}";

    /** The form in words. */
    public static final LocalizedText EXPECTATION = LocalizedText.of(
            "1 至 40 个字母、数字、连字符和下划线，以字母或数字开头",
            "1 to 40 letters, digits, hyphens and underscores, a letter or digit first");

    private ScreenId() {}

    /** Whether a text can be an id. */
    public static boolean fits(String text) {
        return text.matches(FORM);
    }
}
