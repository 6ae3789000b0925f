package riskmap.geodata.model;

/** Ends an analysis nobody waits for any more. Not a fault, so it carries no stack trace. */
public final class Cancelled extends RuntimeException {

    /** The analysis was told to stop. */
    public Cancelled() {
        super("the analysis was told to stop", null, false, false);
    }
}
