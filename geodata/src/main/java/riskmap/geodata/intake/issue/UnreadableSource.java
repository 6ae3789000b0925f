package riskmap.geodata.intake.issue;

import java.io.IOException;
import java.util.List;
import riskmap.geodata.model.LocalizedText;

/** A source as a whole cannot be read. The message is one sentence for people, beginning with the file's name. */
public final class UnreadableSource extends IOException {

    private final transient LocalizedText text;
    private final List<String> columns;

    /** With the name of the source and what is wrong. */
    public UnreadableSource(String source, String zh, String en) {
        this(SourcePlace.whole(source), LocalizedText.of(zh, en), null);
    }

    /** With the place in the source, what is wrong, and what the parser said. */
    public UnreadableSource(SourcePlace place, LocalizedText reason, Throwable cause) {
        this(place, reason, cause, List.of());
    }

    private UnreadableSource(SourcePlace place, LocalizedText reason, Throwable cause, List<String> columns) {
        super(place + ": " + reason.en(), cause);
        this.columns = columns;
        this.text = LocalizedText.of(place.toChinese() + "：" + reason.zh(), getMessage());
    }

    /** A table none of whose columns is known to hold the place; the mapping has to name some of them. */
    public static UnreadableSource withoutPlace(String source, List<String> columns, LocalizedText reason) {
        return new UnreadableSource(SourcePlace.whole(source), reason, null, List.copyOf(columns));
    }

    /** The columns to choose those of the place from; empty when something else is wrong. */
    public List<String> columns() {
        return columns;
    }

    /** The message in both languages. */
    public LocalizedText text() {
        return text;
    }
}
