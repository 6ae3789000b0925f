package riskmap.geodata.intake.join;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import riskmap.geodata.model.CreditCode;

/** The features a city knows by credit code. Filled once, then only read. */
public final class KnownCodes {

    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    /**
     * Makes a feature known; one without code is left out.
     *
     * @param code as the feature has it, in any spelling; may be null
     * @param id identity of the feature
     */
    public void add(Object code, String id) {
        String normal = code == null ? "" : CreditCode.normalise(code.toString());
        if (!normal.isEmpty() && ids.putIfAbsent(normal, id) != null) {
            ambiguous.add(normal);
        }
    }

    /** Identity of the feature with a normalised code; null when there is none, or not just one. */
    String id(String code) {
        return ambiguous.contains(code) ? null : ids.get(code);
    }

    boolean isAmbiguous(String code) {
        return ambiguous.contains(code);
    }
}
