package riskmap.backend.http.request;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.util.Collection;
import riskmap.backend.http.problem.Problem;
import riskmap.geodata.model.LocalizedText;

/** The representation asked for: the parameter {@code f}, else the header {@code Accept}, else JSON. */
public enum Format {
    JSON,
    HTML;

    /**
     * The format of an answer.
     *
     * @param jsonTypes media types the JSON representation answers to, beside {@code application/json}
     */
    public static Format of(HttpRequest<?> request, String... jsonTypes) {
        String asked = request.getParameters().get("f");
        if (asked == null) {
            return negotiate(request.accept(), jsonTypes);
        }
        return switch (asked) {
            case "json" -> JSON;
            case "html" -> HTML;
            default ->
                throw Problem.badParameter("f", asked, LocalizedText.of("json 或 html", "json or html"))
                        .toException();
        };
    }

    private static Format negotiate(Collection<MediaType> accepted, String... jsonTypes) {
        if (accepted.isEmpty()) {
            return JSON;
        }
        for (MediaType type : accepted) {
            String name = type.getName();
            if (isJson(name, jsonTypes)) {
                return JSON;
            }
            if (name.equals("text/html") || name.equals("application/xhtml+xml")) {
                return HTML;
            }
        }
        throw Problem.of(
                        406,
                        "not-acceptable",
                        LocalizedText.of("没有符合 Accept 头的表示", "No representation fits the Accept header"),
                        LocalizedText.of(
                                "Accept 头为“" + Problem.shorten(accepted) + "”；可用的是 application/json 和 text/html",
                                "the Accept header is '" + Problem.shorten(accepted)
                                        + "'; there is application/json and text/html"))
                .toException();
    }

    private static boolean isJson(String name, String... jsonTypes) {
        return name.equals("*/*")
                || name.equals("application/*")
                || name.equals("application/json")
                || java.util.Arrays.asList(jsonTypes).contains(name);
    }
}
