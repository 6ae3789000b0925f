package riskmap.geodata.inspection;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import riskmap.geodata.model.LocalizedText;

/**
 * A class of places that are visited alike.
 *
 * @param id name in results
 * @param title what people read
 * @param when attributes of a place with the values, written as text, that put it into the class; all must hold
 * @param patrol visits of grid officers
 * @param inspection licensed inspections
 * @param source the rule or the practice it comes from
 */
public record PlaceClass(
        String id,
        LocalizedText title,
        Map<String, List<String>> when,
        Cadence patrol,
        Cadence inspection,
        String source) {

    /** The class of places about which too little is known: nothing is due, and nothing is fine. */
    public static final PlaceClass NOT_KNOWN = new PlaceClass(
            "not-known",
            LocalizedText.of("类别不明", "Class not known"),
            Map.of(),
            new Cadence(0, OptionalInt.empty(), 0),
            new Cadence(0, OptionalInt.empty(), 0),
            "no rule tells its class");

    public PlaceClass {
        when = Map.copyOf(when);
    }

    /** The rule for one kind of visit. */
    public Cadence cadence(VisitKind kind) {
        return kind == VisitKind.PATROL ? patrol : inspection;
    }

    boolean takes(Function<String, Object> place) {
        return when.entrySet().stream().allMatch(condition -> {
            Object value = place.apply(condition.getKey());
            return value != null && condition.getValue().contains(value.toString());
        });
    }
}
