package riskmap.geodata.intake.geopackage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.intake.RawRecord;
import riskmap.geodata.intake.SourceFile;
import riskmap.geodata.intake.issue.IntakeIssue;
import riskmap.geodata.intake.issue.IntakeIssue.Subject;
import riskmap.geodata.intake.issue.Misformed;
import riskmap.geodata.intake.issue.SourcePlace;
import riskmap.geodata.intake.issue.UnreadableSource;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.model.LocalizedText;

/**
 * Reads the feature table of a GeoPackage: the only one, or of several the one called as the layer. Limits: 64 MB in a row, a
 * million points in a geometry.
 */
public final class GeoPackageReader extends SourceFile {

    private static final int REPORT_EVERY = 500;

    private final FeatureTable features;

    private GeoPackageReader(Path file, Crs crs, FeatureTable features) {
        super(file, crs);
        this.features = features;
    }

    /**
     * Opens a GeoPackage and finds its feature table.
     *
     * @throws UnreadableSource when it is damaged, has no feature table or several, or its reference system is not known
     * @throws IllegalArgumentException when the mapping's reference system is not known
     */
    public static GeoPackageReader open(Path file, ImportMapping mapping) throws IOException {
        String name = file.getFileName().toString();
        Path log = file.resolveSibling(name + "-wal");
        if (Files.isRegularFile(log) && Files.size(log) > 0) {
            throw new UnreadableSource(
                    name,
                    log.getFileName() + " 中有尚未写入的更改，请关闭正在使用它的程序",
                    "has changes in " + log.getFileName()
                            + " that are not written into it; close the program that has it open");
        }
        try (Database database = new Database(file)) {
            FeatureTable features = FeatureTable.find(name, database, mapping.layerId());
            Crs crs = mapping.position().crs() != null ? declared(mapping) : features.crs(name, database);
            return new GeoPackageReader(file, crs, features);
        } catch (Damaged e) {
            throw damaged(name, e);
        }
    }

    private static UnreadableSource damaged(String name, Damaged e) {
        return new UnreadableSource(
                SourcePlace.whole(name),
                LocalizedText.of("已损坏（" + e.getMessage() + "）", "is damaged: " + e.getMessage()),
                e);
    }

    @Override
    public void verify() throws IOException {
        try (Database database = new Database(file())) {
            TableRows rows = database.rows(features.table());
            while (rows.next()) {
                // Going through it is all that is wanted.
            }
        } catch (Damaged e) {
            throw damaged(name(), e);
        }
    }

    @Override
    public void read(Sink sink) throws IOException {
        try (Database database = new Database(file())) {
            TableRows rows = database.rows(features.table());
            for (long count = 1; rows.next(); count++) {
                sink.accept(record(rows));
                if (count % REPORT_EVERY == 0) {
                    sink.progress(0);
                }
            }
        } catch (Damaged e) {
            throw damaged(name(), e);
        }
        sink.progress(size());
    }

    private RawRecord record(TableRows rows) {
        SourcePlace place = new SourcePlace(name(), "row", rows.rowid());
        List<IntakeIssue> findings = new ArrayList<>(0);
        TableColumns columns = features.table().columns();
        Map<String, Object> values = new LinkedHashMap<>();
        Geometry geometry = null;
        for (int i = 0; i < columns.names().size(); i++) {
            Object value = i < rows.values().size() ? rows.values().get(i) : null;
            if (i == features.geometry()) {
                geometry = geometry(value, place, findings);
            } else if (i != columns.rowNumber()) {
                values.put(columns.names().get(i), value instanceof byte[] ? null : value);
            }
        }
        // Last, so that a column of ids of the features' own is found before it.
        if (columns.rowNumber() >= 0) {
            values.put(columns.names().get(columns.rowNumber()), rows.rowid());
        }
        return new RawRecord(place, null, null, geometry, values, findings);
    }

    private static Geometry geometry(Object value, SourcePlace place, List<IntakeIssue> findings) {
        try {
            return value instanceof byte[] blob ? GeometryBlob.read(blob) : null;
        } catch (IllegalArgumentException e) {
            findings.add(new IntakeIssue.UnreadableRecord(Subject.at(place), null, Misformed.textOf(e)));
            return null;
        }
    }
}
