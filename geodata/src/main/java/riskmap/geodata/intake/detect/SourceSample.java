package riskmap.geodata.intake.detect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import riskmap.geodata.intake.EndableSource;
import riskmap.geodata.intake.RawRecord;
import riskmap.geodata.intake.SourceReader;
import riskmap.geodata.intake.issue.IntakeIssue;
import riskmap.geodata.intake.mapping.IdColumns;

/**
 * The first records of a source as they stand there.
 *
 * @param records in the order of the source
 * @param columns by name, in the order they were met, with their first distinct values
 * @param notices what the reader told about the source
 * @param rejected records among these that could not be read
 */
public record SourceSample(
        List<RawRecord> records, Map<String, Set<String>> columns, List<IntakeIssue> notices, int rejected) {

    /** Distinct values kept of a column. */
    public static final int VALUES = 200;

    /** Columns kept. */
    private static final int COLUMNS = 300;

    /** Points after which no more records are taken, which bounds the memory. */
    private static final int POINTS = 200_000;

    private static final int LONGEST = 120;

    /**
     * Reads the beginning of a source.
     *
     * @param most records taken
     * @throws riskmap.geodata.intake.issue.UnreadableSource when the source cannot be read
     */
    public static SourceSample read(SourceReader source, int most) throws IOException {
        Gathering gathering = new Gathering();
        new EndableSource(source, () -> gathering.isFull(most)).read(gathering);
        return new SourceSample(gathering.records, gathering.columns, gathering.notices, gathering.rejected);
    }

    /** One place of each record, as its coordinates stand in the source. */
    public List<Coordinate> places() {
        List<Coordinate> places = new ArrayList<>();
        for (RawRecord record : records) {
            Geometry geometry = record.geometry();
            if (geometry != null && !geometry.isEmpty()) {
                places.add(
                        geometry instanceof Lineal
                                ? geometry.getCoordinate()
                                : geometry.getCentroid().getCoordinate());
            }
        }
        return places;
    }

    /** The column in which identities are looked for when the mapping names none; empty when records have their own. */
    public Optional<String> identity() {
        boolean own = records.stream().anyMatch(record -> record.id() != null);
        return own
                ? Optional.empty()
                : columns.keySet().stream().filter(IdColumns::isIdentity).findFirst();
    }

    /** Number of records by the type of their geometry. */
    public Map<String, Integer> geometryTypes() {
        Map<String, Integer> types = new TreeMap<>();
        for (RawRecord record : records) {
            if (record.geometry() != null) {
                types.merge(record.geometry().getGeometryType(), 1, Integer::sum);
            }
        }
        return types;
    }

    /** The values of a column met first. */
    public Collection<String> values(String column) {
        return columns.getOrDefault(column, Set.of());
    }

    private static final class Gathering implements SourceReader.Sink {
        private final List<RawRecord> records = new ArrayList<>();
        private final Map<String, Set<String>> columns = new LinkedHashMap<>();
        private final List<IntakeIssue> notices = new ArrayList<>();
        private int rejected;
        private int points;

        boolean isFull(int most) {
            return records.size() + rejected >= most || points > POINTS;
        }

        @Override
        public void accept(RawRecord record) {
            records.add(record);
            points += record.geometry() == null ? 0 : record.geometry().getNumPoints();
            record.values().forEach(this::keep);
        }

        private void keep(String column, Object value) {
            if (columns.size() >= COLUMNS && !columns.containsKey(column)) {
                return;
            }
            Set<String> values = columns.computeIfAbsent(column, name -> new LinkedHashSet<>());
            if (value != null && !value.toString().isBlank() && values.size() < VALUES) {
                String text = value.toString().strip();
                values.add(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
            }
        }

        @Override
        public void reject(IntakeIssue issue) {
            rejected++;
        }

        @Override
        public void notice(IntakeIssue issue) {
            notices.add(issue);
        }

        @Override
        public void progress(long bytes) {
            // The beginning of a source is read before anybody asks how far it is.
        }
    }
}
