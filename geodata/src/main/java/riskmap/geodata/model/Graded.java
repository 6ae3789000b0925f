package riskmap.geodata.model;

/** A step of one of the seven scales. The scales are separate types on purpose: they share words, not meaning. */
public interface Graded {

    /** The stored value. */
    String code();

    /** What people read. */
    LocalizedText title();
}
