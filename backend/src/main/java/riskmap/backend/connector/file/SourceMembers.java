package riskmap.backend.connector.file;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import riskmap.backend.connector.file.Connector.Format;
import riskmap.backend.connector.file.Connector.Paging;
import riskmap.backend.connector.file.Connector.Source;
import riskmap.backend.store.connector.OtherDatabase;

/** Reads the member {@code source}. */
final class SourceMembers {

    private static final Map<String, Format> FORMATS =
            Map.of("json", Format.JSON, "geojson", Format.GEOJSON, "csv", Format.CSV);

    private SourceMembers() {}

    static Source read(JsonNode node) throws BadConnector {
        JsonNode kind = node == null ? null : node.get("kind");
        String word = kind == null ? "" : kind.asText();
        return switch (word) {
            case "jdbc" -> table(Members.of(node, "source", "kind", "url", "query", "userFrom", "passwordFrom"));
            case "http" ->
                web(Members.of(node, "source", "kind", "url", "format", "items", "paging", "headersFrom", "queryFrom"));
            default -> throw Members.bad("source.kind", kind, "jdbc or http");
        };
    }

    private static Source table(Members members) throws BadConnector {
        String url = members.text("url", "a JDBC URL");
        if (OtherDatabase.fault(url).isPresent()) {
            // What is wrong may be a password, which nobody should read in an answer.
            throw Members.bad(
                    "source.url",
                    url.replaceAll("[?;@].*", "…"),
                    OtherDatabase.fault(url).get());
        }
        String query = members.text("query", "a query");
        if (OtherDatabase.queryFault(query).isPresent()) {
            throw members.bad("query", OtherDatabase.queryFault(query).get());
        }
        return new Connector.Table(url, query, members.variable("userFrom"), members.variable("passwordFrom"));
    }

    private static Source web(Members members) throws BadConnector {
        Format format = members.choice("format", FORMATS, null);
        boolean table = format == Format.CSV;
        String items = members.textOrNull("items");
        if (items == null) {
            items = members.node("items") == null && format == Format.GEOJSON ? "/features" : "";
        }
        pointer(members, "items", items);
        return new Connector.Web(
                address(members),
                format,
                table ? null : items,
                paging(members, table),
                members.variables("headersFrom", SourceMembers::mayBeSent, "a request header such as Authorization"),
                members.variables("queryFrom", name -> name.matches("[A-Za-z0-9_.-]{1,60}"), "a query parameter"));
    }

    private static boolean mayBeSent(String header) {
        return header.matches("[A-Za-z0-9-]{1,60}")
                && !header.matches("(?i)connection|content-length|expect|host|upgrade|transfer-encoding");
    }

    private static URI address(Members members) throws BadConnector {
        String text = members.text("url", "an address that begins with http:// or https://");
        String allowed = "an address such as https://HOST/PATH without user and password";
        try {
            URI uri = new URI(text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw Members.bad("source.url", text.replaceAll("[?@].*", "…"), allowed);
        }
        throw Members.bad("source.url", text.replaceAll("[?@].*", "…"), allowed);
    }

    private static void pointer(Members members, String name, String text) throws BadConnector {
        try {
            JsonPointer.compile(text);
        } catch (IllegalArgumentException e) {
            throw members.bad(name, "a JSON pointer such as /data/items");
        }
    }

    private static Paging paging(Members source, boolean table) throws BadConnector {
        if (source.node("paging") == null) {
            return new Connector.OnePage();
        }
        Members members = source.object("paging", "next", "parameter", "first", "step");
        String next = members.textOrNull("next");
        String parameter = members.textOrNull("parameter");
        if (next != null && parameter == null) {
            boolean link = next.equals("link");
            if (!link && (table || !next.startsWith("/"))) {
                throw members.bad("next", "link" + (table ? "" : " or a JSON pointer such as /paging/next"));
            }
            pointer(members, "next", link ? "" : next);
            return new Connector.NextLink(link ? null : next);
        }
        if (next == null && parameter != null) {
            int first = members.integer("first", 0, 1_000_000, 1);
            return new Connector.PageNumber(parameter, first, members.integer("step", 1, 100_000, 1));
        }
        throw source.bad("paging", "an object with either 'next' or 'parameter'");
    }
}
