package riskmap.backend.http.document;

/** Values as cells of comma-separated values for spreadsheets. */
public final class CsvCell {

    private CsvCell() {}

    /** A cell, quoted where needed; a text that a spreadsheet would run as a formula gets an apostrophe before it. */
    public static String of(Object value) {
        String text = value == null ? "" : value.toString();
        String guarded = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return guarded.matches("(?s).*[\",\r\n].*") ? '"' + guarded.replace("\"", "\"\"") + '"' : guarded;
    }
}
