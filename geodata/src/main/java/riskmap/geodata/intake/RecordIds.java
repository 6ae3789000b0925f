package riskmap.geodata.intake;

import java.util.List;
import java.util.function.Consumer;
import riskmap.geodata.intake.issue.IntakeIssue;
import riskmap.geodata.intake.issue.IssueLog;
import riskmap.geodata.intake.issue.SourcePlace;
import riskmap.geodata.intake.mapping.IdColumns;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.model.LocalizedText;

/** Finds or makes the identity of each record. */
final class RecordIds {

    private final String source;
    private final ImportMapping.Identity identity;
    private final Consumer<IntakeIssue> notice;
    private boolean numbered;
    private String found;

    RecordIds(String source, ImportMapping.Identity identity, Consumer<IntakeIssue> notice) {
        this.source = source;
        this.identity = identity;
        this.notice = notice;
    }

    /** The identity, or null when an issue says why there is none. */
    String of(RawRecord record, IntakeIssue.Subject subject, List<IntakeIssue> issues) {
        String prefix = identity.prefix() == null ? "" : identity.prefix();
        String column = identity.column();
        String raw = column != null ? IdColumns.text(record.values(), column) : ownOrFound(record);
        if (raw == null && column != null) {
            issues.add(new IntakeIssue.InvalidId(
                    subject,
                    null,
                    LocalizedText.of("列“" + column + "”在此处没有标识", "column '" + column + "' has no identity here")));
            return null;
        }
        if (raw == null) {
            tellNumbered();
            return numbered(record, issues, subject);
        }
        String id = FeatureIds.of(prefix, raw);
        if (id == null) {
            issues.add(new IntakeIssue.InvalidId(
                    subject,
                    IssueLog.shortened(raw),
                    LocalizedText.of("标识为空，或超过 120 个字符", "the identity is empty or longer than 120 characters")));
        }
        return id;
    }

    /** The record's own identity, or that in a column named as usual; the column found last is tried first. */
    private String ownOrFound(RawRecord record) {
        if (record.id() != null) {
            return record.id();
        }
        if (found == null || !record.values().containsKey(found)) {
            found = IdColumns.find(record.values());
        }
        return IdColumns.text(record.values(), found);
    }

    private String numbered(RawRecord record, List<IntakeIssue> issues, IntakeIssue.Subject subject) {
        String prefix = identity.prefix() == null ? FeatureIds.prefixOf(source) : identity.prefix();
        String id = FeatureIds.of(prefix, Long.toString(record.place().number()));
        if (id == null) {
            issues.add(new IntakeIssue.InvalidId(
                    subject, prefix, LocalizedText.of("用此前缀无法构成标识", "no identity can be made with this prefix")));
        }
        return id;
    }

    private void tellNumbered() {
        if (!numbered) {
            numbered = true;
            notice.accept(new IntakeIssue.SourceNote(
                    IntakeIssue.Subject.at(SourcePlace.whole(source)),
                    null,
                    LocalizedText.of(
                            "含有没有标识的记录；其标识按在文件中的位置生成，再次导入时请保持顺序，或指明标识所在的列",
                            "has records without identity; theirs are made from their place in the file, so keep their"
                                    + " order when importing it again, or name the column of the identity")));
        }
    }
}
