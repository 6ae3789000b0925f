package riskmap.geodata.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import riskmap.geodata.intake.issue.IntakeIssue;
import riskmap.geodata.intake.issue.IssueLog;
import riskmap.geodata.intake.issue.Sentences;
import riskmap.geodata.intake.issue.SourcePlace;
import riskmap.geodata.intake.mapping.FieldMapping;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LocalizedText;

/** Maps a record's columns to the attributes of one layer and checks the values against the declaration. */
final class RecordValues {

    private final Layer layer;
    private final boolean leaveOutInvalid;
    private final FieldMapping fields;

    RecordValues(Layer layer, ImportMapping mapping, String source, Consumer<IntakeIssue> notice) {
        this.layer = layer;
        this.leaveOutInvalid = mapping.values().leaveOutInvalid();
        IntakeIssue.Subject whole = IntakeIssue.Subject.at(SourcePlace.whole(source));
        this.fields = !layer.id().equals(mapping.layerId())
                ? null
                : new FieldMapping(
                        layer,
                        mapping,
                        (column, reason) -> notice.accept(new IntakeIssue.UnmappedColumn(
                                whole,
                                IssueLog.shortened(column),
                                LocalizedText.of(
                                        "列“" + IssueLog.shortened(column) + "”" + reason.zh(),
                                        "column '" + IssueLog.shortened(column) + "' " + reason.en()))));
    }

    Layer layer() {
        return layer;
    }

    /** Typed values by attribute name; whatever is wrong is added to the issues. */
    Map<String, Object> check(RawRecord record, IntakeIssue.Subject subject, List<IntakeIssue> issues) {
        Map<String, Object> raw = record.layerId() == null ? fields.apply(record.values()) : record.values();
        Layer.Checked checked = layer.check(raw);
        Map<String, Object> values = new LinkedHashMap<>(checked.values());
        for (Layer.Violation violation : checked.violations()) {
            issues.add(issue(violation, subject));
        }
        return values;
    }

    private IntakeIssue issue(Layer.Violation violation, IntakeIssue.Subject subject) {
        String field = violation.field();
        if (violation.value() == null) {
            return new IntakeIssue.MissingValue(subject, field, violation.reason());
        }
        String value = IssueLog.shortened(violation.value());
        LocalizedText reason = Sentences.shortened(violation.reason());
        boolean required = layer.findAttribute(field).map(Attribute::required).orElse(true);
        return leaveOutInvalid && !required
                ? new IntakeIssue.ValueLeftOut(subject, field, value, reason)
                : new IntakeIssue.InvalidValue(subject, field, value, reason);
    }
}
