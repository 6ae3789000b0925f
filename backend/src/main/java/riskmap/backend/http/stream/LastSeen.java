package riskmap.backend.http.stream;

import io.micronaut.http.HttpRequest;
import java.util.Optional;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.request.Parameters;
import riskmap.geodata.model.LocalizedText;

/** After which event a reader resumes: the header {@code Last-Event-ID}, else the parameter {@code lastEventId}. */
public final class LastSeen {

    /** Name of the parameter, for readers that cannot set a header. */
    public static final String PARAMETER = "lastEventId";

    private LastSeen() {}

    /**
     * The number of the last event a reader saw; empty when it knows nothing, -1 for a number nobody gave.
     *
     * @throws riskmap.backend.http.problem.ProblemException of status 400 when the parameter is no number
     */
    public static Optional<Long> of(HttpRequest<?> request, Parameters parameters) {
        String header = request.getHeaders().get("Last-Event-ID");
        if (header != null && !header.isBlank()) {
            // Browsers send back what they were given; what cannot be read asks for everything.
            return Optional.of(isNumber(header) ? Long.parseLong(header) : -1);
        }
        return parameters.text(PARAMETER).map(text -> {
            if (!isNumber(text)) {
                throw Problem.badParameter(PARAMETER, text, LocalizedText.of("0 起的整数", "a whole number from 0 on"))
                        .toException();
            }
            return Long.parseLong(text);
        });
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,18}");
    }
}
