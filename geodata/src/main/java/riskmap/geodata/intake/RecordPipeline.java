package riskmap.geodata.intake;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import riskmap.geodata.intake.issue.IntakeIssue;
import riskmap.geodata.intake.issue.IntakeReport;
import riskmap.geodata.intake.issue.IssueLog;
import riskmap.geodata.intake.issue.Misformed;
import riskmap.geodata.intake.issue.Tally;
import riskmap.geodata.intake.issue.UnreadableSource;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.model.LocalizedText;

/** Takes one record after the other through the steps and keeps the count. */
final class RecordPipeline implements SourceReader.Sink {

    private final LayerCatalog catalog;
    private final ImportMapping mapping;
    private final SourceReader source;
    private final IssueLog log;
    private final Intake.FeatureSink sink;
    private final LongConsumer progress;
    private final RecordGeometry geometries;
    private final Map<String, RecordValues> values = new HashMap<>();
    private final Map<String, Long> features = new TreeMap<>();
    private final IdSet ids = new IdSet();
    private final RecordIds recordIds;
    private long accepted;
    private long repaired;
    private long rejected;

    RecordPipeline(
            LayerCatalog catalog,
            ImportMapping mapping,
            SourceReader source,
            IssueLog log,
            Intake.FeatureSink sink,
            LongConsumer progress) {
        this.catalog = catalog;
        this.mapping = mapping;
        this.source = source;
        this.log = log;
        this.sink = sink;
        this.progress = progress;
        this.geometries = new RecordGeometry(source.crs(), mapping.position().swapped());
        this.recordIds = new RecordIds(source.name(), mapping.identity(), this::notice);
        if (mapping.layerId() != null) {
            valuesOf(mapping.layerId());
        }
    }

    @Override
    public void accept(RawRecord record) {
        List<IntakeIssue> issues = new ArrayList<>(record.findings());
        if (record.values().isEmpty() && isBad(issues)) {
            reject(issues);
            return;
        }
        RecordValues fields = valuesOf(layerOf(record));
        RecordGeometry.Result place = geometries.of(record, fields.layer(), issues);
        String id = recordIds.of(record, place.subject(), issues);
        IntakeIssue.Subject subject =
                new IntakeIssue.Subject(record.place(), id, place.subject().geometry());
        Map<String, Object> typed = fields.check(record, subject, issues);
        if (id != null && ids.contains(fields.layer().id(), id)) {
            issues.add(new IntakeIssue.DuplicateId(
                    subject,
                    id,
                    LocalizedText.of(
                            "同一文件中另有记录使用标识“" + id + "”",
                            "another record of this source has the identity '" + id + "'")));
        }
        if (isBad(issues)) {
            reject(issues);
        } else {
            issues.forEach(log::add);
            take(fields.layer(), Feature.unsaved(id, place.geometry(), typed), issues.isEmpty());
        }
    }

    private static boolean isBad(List<IntakeIssue> issues) {
        return issues.stream().anyMatch(issue -> issue.severity() == IntakeIssue.Severity.REJECTED);
    }

    /** What was mended before a record was rejected is of no interest. */
    private void reject(List<IntakeIssue> issues) {
        rejected++;
        issues.stream()
                .filter(issue -> issue.severity() == IntakeIssue.Severity.REJECTED)
                .forEach(log::add);
    }

    private void take(Layer layer, Feature feature, boolean untouched) {
        if (ids.size() >= IdSet.LIMIT) {
            throw new UncheckedIOException(new UnreadableSource(
                    source.name(),
                    "记录超过 " + IdSet.LIMIT + " 条，请拆分成较小的文件",
                    "holds more than " + IdSet.LIMIT + " records; split it into smaller files"));
        }
        ids.add(layer.id(), feature.id());
        features.merge(layer.id(), 1L, Long::sum);
        if (untouched) {
            accepted++;
        } else {
            repaired++;
        }
        sink.counted(new Tally(accepted, repaired, rejected, log.total()));
        sink.accept(layer, feature);
    }

    private String layerOf(RawRecord record) {
        String layerId = record.layerId() != null ? record.layerId() : mapping.layerId();
        if (layerId == null) {
            throw new Misformed(
                    source.name() + " 没有说明记录属于哪个图层，请指定图层",
                    source.name() + " does not say which layer its records are for; name one");
        }
        return layerId;
    }

    private RecordValues valuesOf(String layerId) {
        return values.computeIfAbsent(
                layerId, id -> new RecordValues(catalog.layer(id), mapping, source.name(), this::notice));
    }

    @Override
    public void reject(IntakeIssue issue) {
        rejected++;
        log.add(issue);
    }

    @Override
    public void notice(IntakeIssue issue) {
        log.add(issue);
    }

    @Override
    public void progress(long bytes) {
        progress.accept(bytes);
    }

    IntakeReport report() {
        return new IntakeReport(
                source.name(),
                source.crs().id(),
                accepted + repaired + rejected,
                accepted,
                repaired,
                rejected,
                features,
                log.counts(),
                log.held());
    }
}
