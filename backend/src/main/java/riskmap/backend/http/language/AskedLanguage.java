package riskmap.backend.http.language;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The language a request asks for: {@code zh} or {@code en}. */
public final class AskedLanguage {

    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);
    private static final Set<String> TAGS = Set.of("zh", "en");
    private static final int LONGEST = 500;

    private AskedLanguage() {}

    /**
     * By the header {@code Accept-Language} alone.
     *
     * @param otherwise the answer to a request that names none of the languages
     */
    public static String byHeader(HttpRequest<?> request, String otherwise) {
        String header = request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null || header.length() > LONGEST) {
            return otherwise;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
            return best == null ? otherwise : best.getLanguage();
        } catch (IllegalArgumentException e) {
            // A header that cannot be read asks for nothing.
            return otherwise;
        }
    }

    /** By the parameter {@code lang}, else the header; a parameter that names another language counts for nothing. */
    public static String ofProblem(HttpRequest<?> request) {
        String asked = request.getParameters().get("lang");
        // Whoever names no language is a program more often than a person, and English is what it has always got.
        return asked != null && TAGS.contains(asked) ? asked : byHeader(request, "en");
    }
}
