package riskmap.backend.live;

import java.util.List;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LocalizedText;

/** An edit that breaks the layer's declaration. */
public final class InvalidEdit extends RuntimeException {
    private final transient List<Fault> faults;
    private final boolean several;

    private final transient LocalizedText text;

    private InvalidEdit(List<Fault> faults, boolean several, LocalizedText text) {
        super(text.en());
        this.text = text;
        this.faults = List.copyOf(faults);
        this.several = several;
    }

    /** With every violation found in one feature. */
    public InvalidEdit(LocalizedText message, List<Layer.Violation> violations) {
        this(violations.stream().map(one -> new Fault(0, one)).toList(), false, message);
    }

    /**
     * With every violation found, each with its edit; the first of them is the message.
     *
     * @param several whether there were several edits, so that fields are to be named with theirs
     */
    public static InvalidEdit of(List<Fault> faults, boolean several) {
        Layer.Violation first = faults.get(0).named(several);
        return new InvalidEdit(faults, several, first.sentence(faults.size()));
    }

    /** The message in both languages. */
    public LocalizedText text() {
        return text;
    }

    /** What is wrong, field by field; {@code edits[3].name} when there were several edits. */
    public List<Layer.Violation> violations() {
        return faults.stream().map(fault -> fault.named(several)).toList();
    }

    /** What is wrong, with the edits it is in. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * One thing wrong with one edit.
     *
     * @param edit its place in the list of edits, from 0
     * @param violation what is wrong
     */
    public record Fault(int edit, Layer.Violation violation) {

        private Layer.Violation named(boolean several) {
            return several ? violation.within("edits[" + edit + "].") : violation;
        }
    }
}
