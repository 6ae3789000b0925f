package riskmap.backend.connector.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import riskmap.backend.connector.file.Connector;
import riskmap.backend.connector.file.Connector.Format;
import riskmap.backend.connector.file.Connector.NextLink;
import riskmap.backend.connector.file.Connector.PageNumber;
import riskmap.geodata.intake.issue.UnreadableSource;
import riskmap.geodata.intake.table.CsvTable;

/** Reads a web service page by page. */
final class WebPages {

    private static final int MOST_PAGES = 20_000;

    private final Connector.Web web;
    private final Map<String, String> secretQuery;
    private final Spool spool;
    private final Download download;
    private final Path folder;
    private final Set<URI> visited = new HashSet<>();
    private String before;

    WebPages(
            Connector.Web web, Map<String, String> headers, Map<String, String> secretQuery, Spool spool, Path folder) {
        this.web = web;
        this.secretQuery = secretQuery;
        this.spool = spool;
        this.folder = folder;
        this.download = new Download(web.shown(), headers, spool);
    }

    void read() throws IOException {
        Path body = Files.createTempFile(folder, "page", web.format() == Format.CSV ? ".csv" : ".json");
        try {
            URI page = first();
            while (page != null) {
                if (!visited.add(page) || visited.size() > MOST_PAGES) {
                    throw new SourceFailure(
                            "The pages of " + web.shown() + " go in a circle or are more than " + MOST_PAGES + ".");
                }
                page = page(page, body);
            }
        } finally {
            Files.deleteIfExists(body);
        }
    }

    private URI first() {
        return web.paging() instanceof PageNumber pages
                ? with(web.url(), pages.parameter(), Integer.toString(pages.first()))
                : web.url();
    }

    /** Reads a page and says which comes next; null when it was the last. */
    private URI page(URI address, Path body) throws IOException {
        Download.Answer answer = download.to(body, signed(address));
        long before = spool.rows();
        String named = web.format() == Format.CSV ? table(body) : JsonItems.read(body, web, spool);
        long found = spool.rows() - before;
        if (web.paging() instanceof PageNumber pages) {
            return found == 0 ? null : number(pages, answer);
        }
        if (web.paging() instanceof NextLink link) {
            String next = link.pointer() == null && named == null ? answer.next() : named;
            return next == null || next.isBlank() ? null : sameServer(address, next);
        }
        return null;
    }

    private String table(Path body) throws IOException {
        try {
            CsvTable.read(body, spool::add);
            return null;
        } catch (UnreadableSource e) {
            throw new SourceFailure("The answer of " + web.shown() + " is no table: " + e.getMessage() + ".", e);
        }
    }

    private URI number(PageNumber pages, Download.Answer answer) throws SourceFailure {
        if (Objects.equals(before, answer.digest())) {
            throw new SourceFailure("The source " + web.shown() + " answers every page alike; it does not know the"
                    + " parameter '" + pages.parameter() + "' (source.paging.parameter).");
        }
        before = answer.digest();
        long next = pages.first() + (long) pages.step() * visited.size();
        return with(web.url(), pages.parameter(), Long.toString(next));
    }

    /** Secrets are sent to the server they are for and to no other. */
    private URI sameServer(URI from, String next) throws SourceFailure {
        URI to;
        try {
            to = from.resolve(next);
        } catch (IllegalArgumentException e) {
            throw new SourceFailure("The source " + web.shown() + " names a next page that is no address.", e);
        }
        boolean same = Objects.equals(from.getScheme(), to.getScheme())
                && Objects.equals(from.getAuthority(), to.getAuthority());
        if (!same) {
            throw new SourceFailure("The source " + web.shown() + " names a next page on another server ("
                    + to.getScheme() + "://" + to.getAuthority() + "), which is not followed.");
        }
        return to;
    }

    private URI signed(URI address) {
        URI signed = address;
        for (Map.Entry<String, String> entry : secretQuery.entrySet()) {
            signed = with(signed, entry.getKey(), entry.getValue());
        }
        return signed;
    }

    /** The address with one query parameter, in place of the one it may have. */
    private static URI with(URI address, String name, String value) {
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        String kept = java.util.Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty() && !pair.equals(name) && !pair.startsWith(name + "="))
                .collect(Collectors.joining("&"));
        String added = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        String before = address.toString().replaceFirst("\\?.*", "");
        return URI.create(before + "?" + (kept.isEmpty() ? added : kept + "&" + added));
    }
}
