package riskmap.backend.http.problem;

import java.util.Collection;
import riskmap.geodata.model.LocalizedText;

/** Says which values are allowed. */
public final class Choices {

    private Choices() {}

    /** Where one value is taken. */
    public static LocalizedText oneOf(Collection<String> values) {
        return of("one of ", values);
    }

    /** Where each value by itself would do. */
    public static LocalizedText anyOf(Collection<String> values) {
        return of("any of ", values);
    }

    private static LocalizedText of(String en, Collection<String> values) {
        return LocalizedText.of("下列之一：" + String.join("、", values), en + String.join(", ", values));
    }
}
