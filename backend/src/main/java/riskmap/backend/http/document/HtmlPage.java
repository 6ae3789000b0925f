package riskmap.backend.http.document;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Any document as a plain, readable page without scripts: objects become lists, lists of objects become tables. */
final class HtmlPage {

    private static final String STYLE = """
            body{font:15px/1.5 system-ui,"Noto Sans CJK SC",sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;\
            color:#111827;background:#fff}
            h1{font-size:1.7rem}dt{font-weight:600;margin-top:.6rem}dd{margin-left:1.2rem}
            table{border-collapse:collapse;display:block;overflow-x:auto}td,th{border:1px solid #d7dce3;\
            padding:.2rem .5rem;text-align:left;vertical-align:top}a{color:#1d4ed8}
            """;

    private final String title;
    private final StringBuilder out = new StringBuilder(4096);

    HtmlPage(String title) {
        this.title = title;
    }

    byte[] write(Map<String, ?> document) {
        out.append("<!doctype html>\n<html><head><meta charset=\"utf-8\"><title>");
        text(title);
        out.append("</title><style>").append(STYLE).append("</style></head><body><h1>");
        text(title);
        out.append("</h1>\n");
        object(document);
        return out.append("</body></html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void object(Map<?, ?> object) {
        if (object.get("href") instanceof String href) {
            anchor(href, String.valueOf(object.containsKey("title") ? object.get("title") : object.get("rel")));
            return;
        }
        out.append("<dl>");
        object.forEach((name, value) -> {
            out.append("<dt>");
            text(name);
            out.append("</dt><dd>");
            value(value);
            out.append("</dd>\n");
        });
        out.append("</dl>");
    }

    private void value(Object value) {
        if (value instanceof Map<?, ?> object) {
            object(object);
        } else if (value instanceof List<?> list) {
            list(list);
        } else if (value instanceof String link && link.matches("https?://\\S+")) {
            anchor(link, link);
        } else {
            text(value == null ? "–" : value);
        }
    }

    private void list(List<?> list) {
        Set<Object> columns = new LinkedHashSet<>();
        list.forEach(row -> columns.addAll(row instanceof Map<?, ?> object ? object.keySet() : List.of()));
        if (columns.isEmpty() || columns.contains("href")) {
            list.forEach(item -> {
                value(item);
                out.append("<br>");
            });
            return;
        }
        out.append("<table><tr>");
        columns.forEach(column -> cell("th", column));
        out.append("</tr>\n");
        list.forEach(row -> row((Map<?, ?>) row, columns));
        out.append("</table>");
    }

    private void row(Map<?, ?> row, Set<Object> columns) {
        out.append("<tr>");
        for (Object column : columns) {
            out.append("<td>");
            value(row.containsKey(column) ? row.get(column) : "");
            out.append("</td>");
        }
        out.append("</tr>\n");
    }

    private void cell(String element, Object content) {
        out.append('<').append(element).append('>');
        text(content);
        out.append("</").append(element).append('>');
    }

    private void anchor(String href, String label) {
        out.append("<a href=\"");
        text(href);
        out.append("\">");
        text(label);
        out.append("</a>");
    }

    private void text(Object value) {
        String plain = String.valueOf(value);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
