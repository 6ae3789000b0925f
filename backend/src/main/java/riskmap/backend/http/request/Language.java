package riskmap.backend.http.request;

import io.micronaut.http.HttpRequest;
import riskmap.backend.http.language.AskedLanguage;
import riskmap.backend.http.problem.Problem;
import riskmap.geodata.model.LocalizedText;

/** The language of an answer: the parameter {@code lang}, else the header {@code Accept-Language}, else Chinese. */
public final class Language {

    private Language() {}

    /** {@code zh} or {@code en}. */
    public static String of(HttpRequest<?> request) {
        String asked = request.getParameters().get("lang");
        if (asked == null) {
            return preferred(request);
        }
        return switch (asked) {
            case "zh", "en" -> asked;
            default ->
                throw Problem.badParameter("lang", asked, LocalizedText.of("zh 或 en", "zh or en"))
                        .toException();
        };
    }

    /** {@code zh} or {@code en}, by the header alone. */
    public static String preferred(HttpRequest<?> request) {
        return AskedLanguage.byHeader(request, "zh");
    }
}
