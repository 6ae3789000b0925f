package riskmap.backend.http.document;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Any document as a plain, readable page without scripts: objects become lists, lists of objects become tables. It is
 * light or dark as the reader's system is.
 */
final class HtmlPage {

    private static final String STYLE = """
            :root{color-scheme:light dark;--text:#111827;--ground:#fff;--line:#d7dce3;--head:#eef1f4;--link:#1d4ed8;--faint:#64748b}
            @media(prefers-color-scheme:dark){:root{\
            --text:#e2e8f0;--ground:#0d1524;--line:#2c384b;--head:#1b2940;--link:#60a5fa;--faint:#94a3b8}}
            body{font:15px/1.5 system-ui,"Noto Sans CJK SC",sans-serif;margin:2rem auto;max-width:96rem;padding:0 1rem;\
            color:var(--text);background:var(--ground)}
            h1{font-size:1.7rem}dt{font-weight:600;margin-top:.6rem}dd{margin-left:1.2rem}
            table{border-collapse:collapse;display:block;overflow-x:auto}td,th{border:1px solid var(--line);\
            padding:.2rem .5rem;text-align:left;vertical-align:top;min-width:3em}td:first-child{white-space:nowrap}th{background:var(--head)}\
            a{color:var(--link)}ul{margin:0;padding-left:1.2rem}small{color:var(--faint)}nav{font-size:13px}
            """;

    /** What a browser is given as a page; of other types the link says so. */
    private static final Set<String> PAGES = Set.of("text/html", "application/json");

    private final String title;
    private final String language;
    private final StringBuilder out = new StringBuilder(4096);

    /**
     * An empty page.
     *
     * @param language {@code zh} or {@code en}
     */
    HtmlPage(String title, String language) {
        this.title = title;
        this.language = language;
    }

    byte[] write(Map<String, ?> document) {
        out.append("<!doctype html>\n<html lang=\"").append(language).append("\"><head><meta charset=\"utf-8\">");
        out.append("<meta name=\"viewport\" content=\"width=device-width\"><title>");
        text(title);
        out.append("</title><style>").append(STYLE).append("</style></head><body><nav>");
        anchor("/ogc?f=html", Labels.ofMember("home", language));
        out.append("</nav><h1>");
        text(title);
        out.append("</h1>\n");
        object(document);
        return out.append("</body></html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void object(Map<?, ?> object) {
        if (object.get("href") instanceof String href) {
            link(href, object);
            return;
        }
        out.append("<dl>");
        object.forEach((name, value) -> {
            if (title.equals(value)) {
                return;
            }
            out.append("<dt>");
            text(Labels.ofMember(String.valueOf(name), language));
            out.append("</dt><dd>");
            value(value);
            out.append("</dd>\n");
        });
        out.append("</dl>");
    }

    /** A link with what it leads to, and in which format where that is not a page. */
    private void link(String href, Map<?, ?> link) {
        Object given = link.get("title");
        anchor(href, given == null ? Labels.ofRelation(String.valueOf(link.get("rel")), language) : given.toString());
        if (link.get("type") instanceof String type && !PAGES.contains(type)) {
            out.append(" <small>");
            text(type);
            out.append("</small>");
        }
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
            out.append("<ul>");
            distinct(list).forEach(item -> {
                out.append("<li>");
                value(item);
                out.append("</li>");
            });
            out.append("</ul>");
            return;
        }
        out.append("<table><tr>");
        columns.forEach(column -> cell("th", Labels.ofMember(String.valueOf(column), language)));
        out.append("</tr>\n");
        list.forEach(row -> row((Map<?, ?>) row, columns));
        out.append("</table>");
    }

    /** Links that lead to one place under several relations count once. */
    private static Collection<Object> distinct(List<?> items) {
        Map<Object, Object> distinct = new LinkedHashMap<>();
        items.forEach(item -> distinct.putIfAbsent(
                item instanceof Map<?, ?> link ? link.get("href") + " " + link.get("type") : new Object(), item));
        return distinct.values();
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
