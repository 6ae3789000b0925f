package riskmap.backend.http.connectors;

import java.util.List;
import java.util.stream.Collectors;
import riskmap.backend.http.document.CsvCell;
import riskmap.geodata.intake.join.Unmatched;

/** Records without match as comma-separated values with a byte order mark, as spreadsheets expect of UTF-8. */
final class UnmatchedTable {

    private UnmatchedTable() {}

    static String csv(List<Unmatched> rows, String language) {
        String head = language.equals("zh") ? "记录,信用代码,原因" : "record,credit code,reason";
        return rows.stream()
                .map(row -> row.record() + "," + CsvCell.of(row.value()) + ","
                        + CsvCell.of(row.why().title().in(language)) + "\r\n")
                .collect(Collectors.joining("", "\uFEFF" + head + "\r\n", ""));
    }
}
