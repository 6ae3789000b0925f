package riskmap.backend.http.city;

import java.util.Optional;
import riskmap.geodata.model.LocalizedText;

/** Something besides the city that a starting service waits for before it says that it is ready. */
public interface Readiness {

    /** What is still missing, in words; empty once it is there, and from then on. */
    Optional<LocalizedText> missing();
}
