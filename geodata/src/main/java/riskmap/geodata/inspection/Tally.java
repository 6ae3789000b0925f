package riskmap.geodata.inspection;

import java.util.OptionalDouble;

/**
 * Visits of one kind to some places in a period, held against the rules. Visits count once, whoever took part.
 *
 * @param places number of places
 * @param due visits due
 * @param seen visits paid
 * @param done visits paid that were due: for each place no more than due
 * @param duePlaces places to which a visit was due
 * @param unseenPlaces of these, those that saw none
 * @param overduePlaces of these, those that saw fewer than due
 * @param overCapPlaces places that saw more in a calendar year than is allowed
 * @param overCap visits beyond what is allowed
 */
public record Tally(
        int places,
        int due,
        int seen,
        int done,
        int duePlaces,
        int unseenPlaces,
        int overduePlaces,
        int overCapPlaces,
        int overCap) {

    /** Nothing. */
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** One place. */
    static Tally of(int due, int seen, int overCap) {
        return new Tally(
                1,
                due,
                seen,
                Math.min(due, seen),
                due > 0 ? 1 : 0,
                due > 0 && seen == 0 ? 1 : 0,
                seen < due ? 1 : 0,
                overCap > 0 ? 1 : 0,
                overCap);
    }

    /** Visits that were due and not paid. */
    public int overdue() {
        return due - done;
    }

    /** Share of the visits due that were paid, 0 to 1; empty where none was due. */
    public OptionalDouble share() {
        return due == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) done / due);
    }

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(
                places + other.places,
                due + other.due,
                seen + other.seen,
                done + other.done,
                duePlaces + other.duePlaces,
                unseenPlaces + other.unseenPlaces,
                overduePlaces + other.overduePlaces,
                overCapPlaces + other.overCapPlaces,
                overCap + other.overCap);
    }
}
