package riskmap.geodata.demo.town;

/** What a line of the town is, strongest divider first. */
public enum LineKind {
    /** The zone's boundary. */
    BORDER(null, 0, 0),
    /** The shore of a lake. */
    SHORE(null, 6, 1500),
    /** The middle of a river; its width is the river's own. */
    RIVER(null, 0, 1600),
    /** The middle of a canal. */
    CANAL(null, 11, 350),
    /** A railway. */
    RAIL("rail", 12, 900),
    /** A grade-separated motorway. */
    MOTORWAY("motorway", 20, 1500),
    /** An urban expressway. */
    TRUNK("trunk", 18, 1100),
    /** A main road. */
    PRIMARY("primary", 15, 450),
    /** A secondary road. */
    SECONDARY("secondary", 10, 150),
    /** A branch road. */
    TERTIARY("tertiary", 7, 0),
    /** A lane. */
    RESIDENTIAL("residential", 4, 0),
    /** A motorway ramp. */
    RAMP("trunk", 6, 0),
    /** A path in a park. */
    PATH("path", 2, 0);

    private final String roadClass;
    private final double halfWidth;
    private final double barrier;

    LineKind(String roadClass, double halfWidth, double barrier) {
        this.roadClass = roadClass;
        this.halfWidth = halfWidth;
        this.barrier = barrier;
    }

    /** The road class of the layer {@code roads}, or null for a line that is no road. */
    public String roadClass() {
        return roadClass;
    }

    /** Whether the line is a road or railway. */
    public boolean isRoad() {
        return roadClass != null;
    }

    /** Half the width kept free of buildings, in metres. */
    double halfWidth() {
        return halfWidth;
    }

    /** How unwilling a grid is to reach across such a line, in metres of detour. */
    double barrier() {
        return barrier;
    }

    /** Length up to which an end that meets nothing is removed, metres. */
    double looseEnd() {
        return switch (this) {
            case PRIMARY -> 520;
            case SECONDARY -> 240;
            case CANAL -> 170;
            case TERTIARY -> 100;
            case RESIDENTIAL -> 60;
            default -> 0;
        };
    }

    /** Whether the line divides blocks. */
    boolean dividesBlocks() {
        return ordinal() < RESIDENTIAL.ordinal();
    }
}
