package riskmap.geodata.demo;

/** How much of the demo zone is made. The ground is the same; the figures are divided. */
public enum DemoSize {
    /** The figures of the sources: 150,000 market entities and all that belongs to them. */
    FULL(1),
    /** A fiftieth of the figures and no lanes or buildings, for tests. */
    SMALL(50);

    private final int divisor;

    DemoSize(int divisor) {
        this.divisor = divisor;
    }

    /** A figure of the full zone in this size, at least 1. */
    int of(int full) {
        return Math.max(1, Math.round((float) full / divisor));
    }
}
