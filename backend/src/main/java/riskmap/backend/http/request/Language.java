package riskmap.backend.http.request;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import riskmap.backend.http.problem.Problem;

/** The language of an answer: the parameter {@code lang}, else the header {@code Accept-Language}, else Chinese. */
public final class Language {

    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

    private Language() {}

    /** {@code zh} or {@code en}. */
    public static String of(HttpRequest<?> request) {
        String asked = request.getParameters().get("lang");
        if (asked == null) {
            return preferred(request);
        }
        return switch (asked) {
            case "zh", "en" -> asked;
            default -> throw Problem.badParameter("lang", asked, "zh or en").toException();
        };
    }

    /** {@code zh} or {@code en}, by the header alone. */
    public static String preferred(HttpRequest<?> request) {
        String header = request.getHeaders().get("Accept-Language");
        if (header == null || header.length() > 500) {
            return "zh";
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
            return best == null ? "zh" : best.getLanguage();
        } catch (IllegalArgumentException e) {
            // A header that cannot be read asks for nothing.
            return "zh";
        }
    }
}
