package riskmap.backend.http.problem;

import io.micronaut.http.HttpRequest;
import java.util.Set;

/** Knows which methods an address takes, whichever room answers it. */
public interface KnownMethods {

    /** Names of the methods, in order; empty where there is nothing at the address of a request. */
    Set<String> of(HttpRequest<?> request);
}
