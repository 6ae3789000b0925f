package riskmap.backend.connector;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import riskmap.backend.connector.fetch.Spool;
import riskmap.backend.connector.file.Connector;
import riskmap.geodata.export.GeoJson;
import riskmap.geodata.intake.join.CodeJoin;
import riskmap.geodata.intake.join.JoinReport;
import riskmap.geodata.intake.join.KnownCodes;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.GeometryKind;
import riskmap.geodata.model.Layer;
import riskmap.geodata.snapshot.CitySnapshot;
import riskmap.geodata.snapshot.LayerTable;

/** Writes the records that found their feature as GeoJSON, one a line, for the import: where the feature is, linked to it. */
final class JoinedFile implements AutoCloseable {

    /** Records without match that are listed. */
    static final int LISTED = 10_000;

    private final Connector connector;
    private final LayerTable known;
    private final Layer target;
    private final Map<String, String> columns;
    private final CodeJoin join;
    private final MessageDigest digest = sha256();
    private final JsonGenerator json;
    private final Set<String> ids = new HashSet<>();

    /**
     * A file about to be written.
     *
     * @param columns attribute by column, as the mapping names them
     */
    JoinedFile(Connector connector, CitySnapshot city, Layer target, Map<String, String> columns, Path file)
            throws IOException {
        this.connector = connector;
        this.known = city.table(connector.join().layer());
        this.target = target;
        this.columns = columns;
        this.join = new CodeJoin(codes(), connector.join().repeats(), LISTED);
        this.json = new JsonFactory()
                .createGenerator(new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest));
        json.setRootValueSeparator(new SerializedString("\n"));
    }

    private KnownCodes codes() {
        KnownCodes codes = new KnownCodes();
        for (int row = 0; row < known.size(); row++) {
            codes.add(known.value(row, connector.join().attribute()), known.id(row));
        }
        return codes;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Joins and writes every record. */
    JoinReport write(Spool records) throws IOException {
        records.forEach(this::record);
        json.close();
        return join.report();
    }

    private void record(Map<String, Object> values) throws IOException {
        Optional<CodeJoin.Match> match = join.next(values.get(connector.join().column()));
        if (match.isPresent()) {
            int row = known.row(match.get().featureId());
            String column = connector.identity().column();
            Object own = column == null ? match.get().code() : values.get(column);
            String id = connector.enriches() ? match.get().featureId() : own == null ? null : own.toString();
            ids.add(connector.identity().prefix() + id);
            feature(
                    id,
                    place(known.geometry(row)),
                    connector.enriches() ? merged(row, values) : linked(values, match.get()));
        }
    }

    /** The feature's own place, or a point inside it where the layer takes no such geometry. */
    private Geometry place(Geometry geometry) {
        GeometryKind kind = target.geometry();
        return kind.allows(geometry.getGeometryType()) ? geometry : geometry.getInteriorPoint();
    }

    private Map<String, Object> linked(Map<String, Object> values, CodeJoin.Match match) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        if (connector.join().link() != null) {
            all.put(connector.join().link(), match.featureId());
        }
        return all;
    }

    /** What is known of the feature, and over it what the record says of attributes that the mapping or their name tells. */
    private Map<String, Object> merged(int row, Map<String, Object> values) {
        Feature feature = known.feature(row);
        Map<String, Object> all = new LinkedHashMap<>(feature.attributes());
        values.forEach((column, value) -> {
            String attribute = columns.getOrDefault(column, column);
            boolean key = attribute.equals(connector.join().attribute());
            if (value != null && !key && target.findAttribute(attribute).isPresent()) {
                all.put(attribute, value);
            }
        });
        return all;
    }

    private void feature(String id, Geometry place, Map<String, Object> values) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", id);
        json.writeFieldName("geometry");
        GeoJson.writeGeometry(json, place);
        json.writeObjectFieldStart("properties");
        for (Map.Entry<String, Object> entry : values.entrySet()) {
            Object value = entry.getValue();
            json.writeObjectField(
                    entry.getKey(),
                    value == null || value instanceof Number || value instanceof Boolean ? value : value.toString());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Identities of the features written, prefix and all. */
    Set<String> ids() {
        return ids;
    }

    /** SHA-256 of the file, once it is written. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
