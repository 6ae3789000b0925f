package riskmap.backend.intake;

import java.util.List;
import riskmap.geodata.intake.Misformed;
import riskmap.geodata.intake.UnreadableSource;
import riskmap.geodata.model.LocalizedText;

/** What was asked of an import cannot be done. The message is one sentence for people. */
public final class ImportRefused extends RuntimeException {

    /** Why not. */
    public enum Reason {
        /** There is no such import. */
        UNKNOWN,
        /** Not in the state it is in. */
        WRONG_STATE,
        /** Its file is no longer here. */
        FILE_GONE,
        /** The name of a file leaves nothing that could be one. */
        BAD_NAME,
        /** A file has more bytes than allowed. */
        TOO_LARGE,
        /** A file has no content. */
        EMPTY,
        /** A file cannot be read as any known format. */
        UNREADABLE,
        /** The mapping does not fit the file or the layers. */
        BAD_MAPPING,
        /** Too many imports are at work. */
        BUSY,
        /** Features were edited since. */
        EDITED_SINCE
    }

    private final Reason reason;
    private final transient LocalizedText text;
    private final transient UndoPlan plan;
    private final List<String> columns;

    ImportRefused(Reason reason, String zh, String en) {
        this(reason, LocalizedText.of(zh, en), null);
    }

    ImportRefused(Reason reason, LocalizedText text, UndoPlan plan) {
        this(reason, text, plan, List.of());
    }

    private ImportRefused(Reason reason, LocalizedText text, UndoPlan plan, List<String> columns) {
        super(text.en());
        this.reason = reason;
        this.text = text;
        this.plan = plan;
        this.columns = columns;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }

    /** The sentence in both languages. */
    public LocalizedText text() {
        return text;
    }

    static ImportRefused unreadable(Exception failure) {
        List<String> columns = failure instanceof UnreadableSource source ? source.columns() : List.of();
        return new ImportRefused(Reason.UNREADABLE, Misformed.textOf(failure), null, columns);
    }

    /** Columns of the file to choose those of the place from, where that is what is missing; else empty. */
    public List<String> columns() {
        return columns;
    }

    /** What an undo would have met; null for other reasons. */
    public UndoPlan plan() {
        return plan;
    }
}
