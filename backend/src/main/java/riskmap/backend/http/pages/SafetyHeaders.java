package riskmap.backend.http.pages;

import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Headers every answer carries, so that no browser guesses types, frames our pages elsewhere or leaks addresses. */
@ServerFilter("/**")
class SafetyHeaders {

    @ResponseFilter
    void add(MutableHttpResponse<?> response) {
        response.header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "SAMEORIGIN")
                .header("Referrer-Policy", "same-origin");
    }
}
