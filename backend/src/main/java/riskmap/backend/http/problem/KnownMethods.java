package riskmap.backend.http.problem;

import io.micronaut.http.HttpRequest;
import java.util.Set;

/** Knows which methods an address takes, whichever room answers it. */
public interface KnownMethods {

    /** Names of the methods, in order; empty where there is nothing at the address of a request. */
    Set<String> of(HttpRequest<?> request);

    /** Why a request for which there is no route is refused: its address takes other methods, or nothing is there. */
    default Problem refusal(HttpRequest<?> request) {
        Set<String> allowed = of(request);
        return allowed.isEmpty()
                ? Problem.noPage(request.getPath())
                : Problem.wrongMethod(request.getMethodName(), request.getPath(), allowed);
    }
}
