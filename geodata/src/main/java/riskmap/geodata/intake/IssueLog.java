package riskmap.geodata.intake;

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
final class IssueLog implements Closeable {

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
     */
    IssueLog(int cap, Path report) throws IOException {
        this.cap = cap;
        this.file = report == null ? null : new JsonFactory().createGenerator(Files.newBufferedWriter(report));
        if (file != null) {
            file.writeStartObject();
            file.writeStringField("type", "FeatureCollection");
            file.writeArrayFieldStart("features");
        }
    }

    void add(IntakeIssue issue) {
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
    long total() {
        return total;
    }

    List<IntakeIssue> held() {
        return List.copyOf(held);
    }

    Map<String, Long> counts() {
        return new TreeMap<>(counts);
    }

    /** What may be held of a geometry: itself when small. */
    static Geometry drawable(Geometry geometry) {
        return geometry == null || geometry.getNumPoints() <= POINTS ? geometry : geometry.getEnvelope();
    }

    /** What may be held of a value: its first 200 characters. */
    static String shortened(Object value) {
        String text = String.valueOf(value);
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.writeEndArray();
            file.writeEndObject();
            file.close();
        }
    }
}
