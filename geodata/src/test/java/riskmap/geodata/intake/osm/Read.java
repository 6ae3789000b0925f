package riskmap.geodata.intake.osm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.intake.RawRecord;
import riskmap.geodata.intake.SourceReader;
import riskmap.geodata.intake.issue.IntakeIssue;

/** What reading a file gave. */
final class Read implements SourceReader.Sink {

    final List<RawRecord> records = new ArrayList<>();
    final List<IntakeIssue> rejected = new ArrayList<>();
    final List<IntakeIssue> notices = new ArrayList<>();

    static Read of(Path file) throws IOException {
        Read read = new Read();
        new OsmReader(file).read(read);
        return read;
    }

    @Override
    public void accept(RawRecord record) {
        records.add(record);
    }

    @Override
    public void reject(IntakeIssue issue) {
        rejected.add(issue);
    }

    @Override
    public void notice(IntakeIssue issue) {
        notices.add(issue);
    }

    @Override
    public void progress(long bytes) {}

    List<RawRecord> layer(String id) {
        return records.stream().filter(record -> record.layerId().equals(id)).toList();
    }

    List<String> ids(String layer) {
        return layer(layer).stream().map(RawRecord::id).toList();
    }

    Geometry[] shapes(String layer) {
        return layer(layer).stream().map(RawRecord::geometry).toArray(Geometry[]::new);
    }

    /** The only record of a layer. */
    RawRecord only(String layer) {
        List<RawRecord> found = layer(layer);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " records in " + layer + ": " + found);
        }
        return found.get(0);
    }

    /** Every complaint as {@code id: reason}. */
    List<String> complaints() {
        List<String> lines = new ArrayList<>();
        records.forEach(record -> record.findings()
                .forEach(issue -> lines.add(record.id() + ": " + issue.reason().en())));
        rejected.forEach(
                issue -> lines.add(issue.subject().id() + ": " + issue.reason().en()));
        return lines;
    }
}
