package riskmap.backend.intake;

import java.util.List;
import riskmap.backend.intake.ledger.ImportRecord;
import riskmap.geodata.intake.issue.Misformed;
import riskmap.geodata.intake.issue.UnreadableSource;
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

    private ImportRefused(Reason reason, String zh, String en) {
        this(reason, LocalizedText.of(zh, en), null);
    }

    private ImportRefused(Reason reason, LocalizedText text, UndoPlan plan) {
        this(reason, text, plan, List.of());
    }

    private ImportRefused(Reason reason, LocalizedText text, UndoPlan plan, List<String> columns) {
        super(text.en());
        this.reason = reason;
        this.text = text;
        this.plan = plan;
        this.columns = columns;
    }

    static ImportRefused unknown(String id) {
        return new ImportRefused(Reason.UNKNOWN, "没有导入“" + id + "”", "there is no import '" + id + "'");
    }

    /** With what was to be done, as in “不能试运行” and "cannot be run dry". */
    static ImportRefused wrongState(ImportRecord record, String zh, String en) {
        String state = record.status().code();
        return new ImportRefused(
                Reason.WRONG_STATE, "导入的状态为 " + state + "，不能" + zh, "the import is " + state + " and cannot be " + en);
    }

    static ImportRefused notAtWork(ImportRecord record) {
        String state = record.status().code();
        return new ImportRefused(
                Reason.WRONG_STATE,
                "导入的状态为 " + state + "，不在本实例上运行",
                "the import is " + state + ", not at work on this instance");
    }

    static ImportRefused fileGone(ImportRecord record) {
        return new ImportRefused(
                Reason.FILE_GONE,
                "文件“" + record.file() + "”已不在：文件只在接收它的实例上保留一天",
                "the file '" + record.file()
                        + "' is no longer here: it is kept for a day, on the instance it was sent to");
    }

    static ImportRefused badName(String name) {
        return new ImportRefused(Reason.BAD_NAME, "“" + name + "”不能作为文件名", "'" + name + "' is no name of a file");
    }

    static ImportRefused tooLarge(long limit) {
        return new ImportRefused(
                Reason.TOO_LARGE,
                "文件超过 " + limit + " 字节（riskmap.import-limit）",
                "the file has more than " + limit + " bytes (riskmap.import-limit)");
    }

    static ImportRefused empty() {
        return new ImportRefused(Reason.EMPTY, "文件是空的", "the file is empty");
    }

    static ImportRefused unreadable(Exception failure) {
        List<String> columns = failure instanceof UnreadableSource source ? source.columns() : List.of();
        return new ImportRefused(Reason.UNREADABLE, Misformed.textOf(failure), null, columns);
    }

    /** A mapping that does not fit the file or the layers. */
    static ImportRefused badMapping(IllegalArgumentException failure) {
        return new ImportRefused(Reason.BAD_MAPPING, Misformed.textOf(failure), null);
    }

    /** A text that is no mapping. */
    static ImportRefused badMappingText(IllegalArgumentException failure) {
        return new ImportRefused(
                Reason.BAD_MAPPING, "映射：" + Misformed.textOf(failure).zh(), "the mapping " + failure.getMessage());
    }

    static ImportRefused busy() {
        return new ImportRefused(Reason.BUSY, "正在运行的导入过多，请稍后再试", "too many imports are at work; try again later");
    }

    static ImportRefused editedSince(UndoPlan plan) {
        return new ImportRefused(
                Reason.EDITED_SINCE,
                LocalizedText.of(
                        plan.conflicts() + " 个对象在导入后被编辑过；选择强制可一并撤销",
                        plan.conflicts() + " features were edited since the import; force takes them back too"),
                plan);
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }

    /** The sentence in both languages. */
    public LocalizedText text() {
        return text;
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
