package riskmap.geodata.intake.issue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;

/** Counts every issue, holds the first ones, and writes all of them to a GeoJSON file when there is one. */
public final class IssueLog implements Closeable {

    /** A held geometry with more points is replaced by its rectangle. */
    private static final int POINTS = 200;

    private final int cap;
    private final List<IntakeIssue> held = new ArrayList<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private final JsonGenerator file;
    private long total;

    /**
     * An empty log.
     *
     * @param cap issues held in memory
     * @param report where to write all of them; null for nowhere
     * @throws IOException when the file cannot be written
     */
    public IssueLog(int cap, Path report) throws IOException {
        this.cap = cap;
        this.file = report == null ? null : new JsonFactory().createGenerator(Files.newBufferedWriter(report));
        if (file != null) {
            file.writeStartObject();
            file.writeStringField("type", "FeatureCollection");
            file.writeArrayFieldStart("features");
        }
    }

    /**
     * Counts an issue, holds it while there is room, and writes it.
     *
     * @throws UncheckedIOException when the file cannot be written
     */
    public void add(IntakeIssue issue) {
        total++;
        counts.merge(issue.kind(), 1L, Long::sum);
        if (held.size() < cap) {
            held.add(issue);
        }
        if (file != null) {
            try {
                file.writeRaw('\n');
                IssueGeoJson.feature(file, issue);
            } catch (IOException e) {
                throw new UncheckedIOException("the issue report cannot be written", e);
            }
        }
    }

    /** All issues added. */
    public long total() {
        return total;
    }

    /** The first issues added, at most the cap. */
    public List<IntakeIssue> held() {
        return List.copyOf(held);
    }

    /** How many issues were added, by kind. */
    public Map<String, Long> counts() {
        return new TreeMap<>(counts);
    }

    /** What may be held of a geometry: itself when small. */
    public static Geometry drawable(Geometry geometry) {
        return geometry == null || geometry.getNumPoints() <= POINTS ? geometry : geometry.getEnvelope();
    }

    /** What may be held of a value: its first 200 characters. */
    public static String shortened(Object value) {
        String text = String.valueOf(value);
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }

    /** Ends the file. */
    @Override
    public void close() throws IOException {
        if (file != null) {
            file.writeEndArray();
            file.writeEndObject();
            file.close();
        }
    }
}
