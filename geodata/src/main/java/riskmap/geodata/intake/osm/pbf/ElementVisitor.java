package riskmap.geodata.intake.osm.pbf;

/**
 * Receives the elements of a file in the file's order, which need not be nodes, ways, relations. Coordinates are whole
 * 10⁻⁷ degrees, longitude first, as the OSM database keeps them.
 */
public interface ElementVisitor {

    /** The kinds of element. */
    enum Kind {
        NODE,
        WAY,
        RELATION
    }

    /** Whether elements of a kind are to be decoded at all; asked once per group. */
    boolean wants(Kind kind);

    /** A node; its position may lie outside ±180, ±90 degrees when the file is wrong. */
    default void node(long id, long lon, long lat, Tags tags) {}

    /** A way with the ids of its nodes. The array belongs to the receiver. */
    default void way(long id, long[] nodes, Tags tags) {}

    /** A relation. */
    default void relation(Relation relation) {}
}
