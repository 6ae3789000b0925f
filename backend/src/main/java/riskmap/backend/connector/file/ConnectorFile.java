package riskmap.backend.connector.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import riskmap.backend.connector.file.Connector.Identity;
import riskmap.backend.connector.file.Connector.Join;
import riskmap.backend.connector.file.Connector.Limits;
import riskmap.geodata.intake.Intake;
import riskmap.geodata.intake.mapping.MappingFile;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.model.LocalizedText;

/**
 * Reads connector files. Comments are allowed; the id is the name of the file.
 *
 * <pre>{@code
 * {
 *   "title": {"zh": "信用办失信名单", "en": "Credit office"},   // or one text
 *   "source": {
 *     "kind": "http", "url": "https://credit.example/api/list", "format": "json",  // or geojson, csv
 *     "items": "/data/rows",                                // list of the records; of geojson /features
 *     "paging": {"next": "/data/next"},                     // or {"next": "link"}, {"parameter": "page", "first": 1}
 *     "headersFrom": {"Authorization": "CONNECTOR_CREDIT"}, // environment variable by header; queryFrom likewise
 *   // "kind": "jdbc", "url": "jdbc:postgresql://host/db", "query": "select …",
 *   // "userFrom": "CONNECTOR_USER", "passwordFrom": "CONNECTOR_PASSWORD"
 *   },
 *   "limits": {"rows": 200000, "megabytes": 256, "seconds": 300},
 *   "mapping": {"layer": "hidden-dangers", "id": "no"},     // a mapping file; the place comes from the match
 *   "join": {
 *     "column": "uscc",                                     // where the record has its credit code
 *     "layer": "enterprises", "attribute": "credit_code",   // what it is compared with; these when left out
 *     "link": "enterprise_id",                              // takes the enterprise's identity; this one if there is one
 *     "repeats": "allow"                                    // or reject: one record per code
 *   },
 *   "schedule": "PT15M",                                    // or "daily 02:30"; by hand only when left out
 *   "vanished": "keep"                                      // or delete
 * }
 * }</pre>
 */
public final class ConnectorFile {

    private static final int LONGEST = 200_000;
    private static final int ROWS = 200_000;
    private static final int MEGABYTES = 256;
    private static final int SECONDS = 300;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final LayerCatalog catalog;
    private final Members file;

    private ConnectorFile(LayerCatalog catalog, Members file) {
        this.catalog = catalog;
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @throws BadConnector when it cannot be used
     */
    public static Connector read(Path path, LayerCatalog catalog) throws BadConnector {
        String name = path.getFileName().toString();
        String id = name.substring(0, name.length() - ".json".length());
        if (!id.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new BadConnector("the file's name is '" + name
                    + "'; allowed are up to 40 lower-case letters, digits and hyphens before .json");
        }
        try {
            if (Files.size(path) > LONGEST) {
                throw new BadConnector("the file has " + Files.size(path) + " bytes; at most " + LONGEST);
            }
            return parse(id, Files.readString(path), catalog);
        } catch (IOException e) {
            throw new BadConnector("the file cannot be read as UTF-8 text (" + e.getMessage() + ")");
        }
    }

    /** Reads the text of a file. */
    static Connector parse(String id, String text, LayerCatalog catalog) throws BadConnector {
        try {
            JsonNode tree = JSON.readTree(text);
            Members file = Members.of(tree, "", "title", "source", "limits", "mapping", "join", "schedule", "vanished");
            return new ConnectorFile(catalog, file).connector(id);
        } catch (JsonProcessingException e) {
            throw new BadConnector("the file is not JSON at line "
                    + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()) + ": " + e.getOriginalMessage());
        }
    }

    private Connector connector(String id) throws BadConnector {
        Layer target = layer(
                "mapping.layer",
                file.node("mapping") == null ? null : file.node("mapping").get("layer"));
        ObjectNode mapping = mapping();
        Join join = join(target);
        boolean enriches = target.id().equals(join.layer());
        boolean deletes = file.choice("vanished", Map.of("keep", false, "delete", true), false);
        if (enriches && (deletes || join.repeats())) {
            throw new BadConnector("'mapping.layer' is the layer joined with, so 'vanished' has to be keep and"
                    + " 'join.repeats' reject");
        }
        Identity identity = identity(id, mapping, enriches);
        if (join.repeats() && identity.column() == null) {
            throw Members.bad("mapping.id", null, "the column of the identity, because 'join.repeats' is allow");
        }
        for (String place :
                new String[] {"id", "idPrefix", "crs", "x", "y", "wkt", "swapAxes", "encoding", "delimiter"}) {
            mapping.remove(place);
        }
        return new Connector(
                id,
                title(id),
                SourceMembers.read(file.node("source")),
                limits(),
                join,
                mapping.toString(),
                target.id(),
                identity,
                schedule(),
                deletes);
    }

    private LocalizedText title(String id) throws BadConnector {
        if (file.node("title") == null || file.node("title").isTextual()) {
            String one = file.node("title") == null ? id : file.text("title", "a text");
            return LocalizedText.of(one, one);
        }
        Members both = file.object("title", "zh", "en");
        return LocalizedText.of(both.text("zh", "a text"), both.text("en", "a text"));
    }

    private ObjectNode mapping() throws BadConnector {
        if (!(file.node("mapping") instanceof ObjectNode mapping)) {
            throw file.bad("mapping", "an object as in a mapping file, with 'layer'");
        }
        try {
            Intake.check(catalog, MappingFile.parse(mapping.toString()));
        } catch (IllegalArgumentException e) {
            throw new BadConnector("'mapping' " + e.getMessage());
        }
        return mapping.deepCopy();
    }

    private Layer layer(String path, JsonNode id) throws BadConnector {
        Optional<Layer> layer = id == null ? Optional.empty() : catalog.find(id.asText());
        if (layer.isEmpty()) {
            throw Members.bad(
                    path,
                    id,
                    "one of " + catalog.layers().stream().map(Layer::id).toList());
        }
        return layer.get();
    }

    private Join join(Layer target) throws BadConnector {
        Members join = file.object("join", "column", "layer", "attribute", "link", "repeats");
        Layer layer =
                join.node("layer") == null ? catalog.layer("enterprises") : layer("join.layer", join.node("layer"));
        String attribute = join.textOrNull("attribute") == null ? "credit_code" : join.textOrNull("attribute");
        if (layer.findAttribute(attribute).isEmpty()) {
            throw join.bad("attribute", "an attribute of layer '" + layer.id() + "'");
        }
        String link = join.textOrNull("link");
        if (link != null && target.findAttribute(link).isEmpty()) {
            throw join.bad("link", "an attribute of layer '" + target.id() + "'");
        }
        if (link == null
                && layer.id().equals("enterprises")
                && target.findAttribute("enterprise_id").isPresent()) {
            link = "enterprise_id";
        }
        return new Join(
                join.text("column", "the column or member that holds the credit code"),
                layer.id(),
                attribute,
                link,
                join.choice("repeats", Map.of("allow", true, "reject", false), false));
    }

    private static Identity identity(String id, ObjectNode mapping, boolean enriches) {
        if (enriches) {
            return new Identity(null, "");
        }
        String column = mapping.path("id").textValue();
        String prefix = mapping.path("idPrefix").textValue();
        return new Identity(column, prefix == null ? id + ":" : prefix);
    }

    private Limits limits() throws BadConnector {
        if (file.node("limits") == null) {
            return new Limits(ROWS, MEGABYTES * 1_000_000L, Duration.ofSeconds(SECONDS));
        }
        Members limits = file.object("limits", "rows", "megabytes", "seconds");
        return new Limits(
                limits.integer("rows", 1, 2_000_000, ROWS),
                limits.integer("megabytes", 1, 500, MEGABYTES) * 1_000_000L,
                Duration.ofSeconds(limits.integer("seconds", 1, 3600, SECONDS)));
    }

    private Optional<Schedule> schedule() throws BadConnector {
        String text = file.textOrNull("schedule");
        if (text != null && Schedule.parse(text).isEmpty()) {
            throw file.bad("schedule", "an ISO 8601 duration from PT1M to P7D, or 'daily HH:MM'");
        }
        return text == null ? Optional.empty() : Schedule.parse(text);
    }
}
