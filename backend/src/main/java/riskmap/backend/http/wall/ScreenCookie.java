package riskmap.backend.http.wall;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Singleton;
import java.util.List;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import riskmap.backend.account.Role;
import riskmap.backend.wall.token.ScreenTokens;

/** Lets a screen read as a viewer by the token in its cookie. Nothing can be changed with it. */
@Singleton
class ScreenCookie implements AuthenticationFetcher<HttpRequest<?>> {

    static final String NAME = "riskmap-screen";

    /** Begins the names of screens, so that they differ from those of accounts. */
    static final String SCREEN = "screen:";

    private final ScreenTokens tokens;

    ScreenCookie(ScreenTokens tokens) {
        this.tokens = tokens;
    }

    /** The token a request shows; null when it shows none. */
    static String token(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(NAME)
                .map(Cookie::getValue)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        String token = token(request);
        if (token == null) {
            return Publishers.empty();
        }
        // Asking the store may take a while; the threads that serve connections must not wait for it.
        return Mono.fromCallable(() -> tokens.screenOf(token)
                        .map(screen -> Authentication.build(SCREEN + screen, List.of(Role.VIEWER.code())))
                        .orElse(null))
                .subscribeOn(Schedulers.boundedElastic());
    }
}
