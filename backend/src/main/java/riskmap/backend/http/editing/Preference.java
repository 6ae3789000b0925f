package riskmap.backend.http.editing;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import java.util.Locale;

/** What the header {@code Prefer} (RFC 7240) wants to see of the outcome of a change. */
enum Preference {
    /** Says nothing. */
    NONE,
    /** {@code return=minimal}: no more than the headers, or a summary. */
    MINIMAL,
    /** {@code return=representation}: what was stored. */
    REPRESENTATION;

    /** The first preference about the outcome; anything else in the header is left to others. */
    static Preference of(HttpRequest<?> request) {
        for (String header : request.getHeaders().getAll("Prefer")) {
            for (String preference : header.split(",")) {
                String text = preference.split(";", 2)[0].replaceAll("[\\s\"]", "");
                for (Preference known : new Preference[] {MINIMAL, REPRESENTATION}) {
                    if (text.toLowerCase(Locale.ROOT).equals(known.text())) {
                        return known;
                    }
                }
            }
        }
        return NONE;
    }

    private String text() {
        return "return=" + name().toLowerCase(Locale.ROOT);
    }

    /** Says in an answer that the preference was heeded. */
    MutableHttpResponse<?> applied(MutableHttpResponse<?> response) {
        return this == NONE ? response : response.header("Preference-Applied", text());
    }
}
