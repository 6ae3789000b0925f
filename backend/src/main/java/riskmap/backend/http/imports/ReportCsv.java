package riskmap.backend.http.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import riskmap.backend.http.document.CsvCell;
import riskmap.backend.intake.ledger.ImportCounts;
import riskmap.backend.intake.ledger.ImportIssue;
import riskmap.backend.intake.ledger.ImportRecord;
import riskmap.geodata.model.LocalizedText;

/** The report of an import for a spreadsheet: what it was and what it came to, a blank line, then its issues. */
final class ReportCsv {

    private ReportCsv() {}

    static String of(ImportRecord record, List<ImportIssue> issues, String language) {
        return IssueDocuments.MARK
                + facts(record).entrySet().stream()
                        .map(fact ->
                                fact.getKey().in(language) + "," + CsvCell.of(said(fact.getValue(), language)) + "\r\n")
                        .collect(Collectors.joining())
                + "\r\n"
                + IssueDocuments.table(issues, language);
    }

    private static Object said(Object value, String language) {
        return value instanceof LocalizedText text ? text.in(language) : value;
    }

    private static Map<LocalizedText, Object> facts(ImportRecord record) {
        ImportCounts counts = record.counts();
        Map<LocalizedText, Object> facts = new LinkedHashMap<>();
        facts.put(LocalizedText.of("文件", "file"), record.file());
        facts.put(LocalizedText.of("导入人", "actor"), record.actor());
        facts.put(LocalizedText.of("状态", "status"), record.status().code());
        facts.put(LocalizedText.of("开始", "started"), record.started());
        facts.put(LocalizedText.of("结束", "finished"), record.finished());
        facts.put(LocalizedText.of("坐标系", "reference system"), record.crs());
        facts.put(LocalizedText.of("读取", "read"), counts.read());
        facts.put(LocalizedText.of("接受", "accepted"), counts.accepted());
        facts.put(LocalizedText.of("修复", "repaired"), counts.repaired());
        facts.put(LocalizedText.of("拒绝", "rejected"), counts.rejected());
        facts.put(LocalizedText.of("写入", "written"), counts.written());
        facts.put(LocalizedText.of("未变", "unchanged"), counts.unchanged());
        facts.put(LocalizedText.of("问题", "issues"), counts.issues());
        facts.put(LocalizedText.of("说明", "message"), record.message());
        facts.put(LocalizedText.of("撤销人", "undone by"), record.undoneBy());
        return facts;
    }
}
