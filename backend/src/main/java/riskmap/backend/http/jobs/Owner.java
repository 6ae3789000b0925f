package riskmap.backend.http.jobs;

import io.micronaut.http.HttpRequest;
import java.security.Principal;
import riskmap.backend.http.request.ClientAddress;

/**
 * Whose a job is.
 *
 * @param name name of an account, or the network address of a stranger
 * @param staff whether it is an account
 */
public record Owner(String name, boolean staff) {

    /** Who sent a request. */
    public static Owner of(HttpRequest<?> request) {
        return request.getUserPrincipal()
                .map(Principal::getName)
                .map(account -> new Owner(account, true))
                .orElseGet(() -> new Owner(ClientAddress.of(request), false));
    }
}
