package riskmap.backend.http.wall;

import io.micronaut.http.HttpRequest;
import java.security.Principal;

/** Who made a change. */
final class Staff {

    private Staff() {}

    static String name(HttpRequest<?> request) {
        return request.getUserPrincipal().map(Principal::getName).orElse("anonymous");
    }
}
