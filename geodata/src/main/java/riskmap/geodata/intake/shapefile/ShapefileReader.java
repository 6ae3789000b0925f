package riskmap.geodata.intake.shapefile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.crs.CrsText;
import riskmap.geodata.intake.RawRecord;
import riskmap.geodata.intake.SourceFile;
import riskmap.geodata.intake.archive.Archive;
import riskmap.geodata.intake.issue.IntakeIssue;
import riskmap.geodata.intake.issue.IntakeIssue.Subject;
import riskmap.geodata.intake.issue.Misformed;
import riskmap.geodata.intake.issue.SourcePlace;
import riskmap.geodata.intake.issue.UnreadableSource;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.model.LocalizedText;

/**
 * Reads Shapefiles: one, or all of an archive one after the other. Limits: a million points and 100,000 parts in a shape.
 */
public final class ShapefileReader extends SourceFile {

    private static final int REPORT_EVERY = 500;

    private final ImportMapping mapping;
    private final boolean archived;

    private ShapefileReader(Path file, Crs crs, ImportMapping mapping, boolean archived) {
        super(file, crs);
        this.mapping = mapping;
        this.archived = archived;
    }

    /**
     * Opens a .shp, or an archive of Shapefiles.
     *
     * @param archived whether it is an archive
     * @throws UnreadableSource when a part is damaged, or the reference system is not known
     * @throws IllegalArgumentException when the mapping's reference system is not known
     */
    public static ShapefileReader open(Path file, ImportMapping mapping, boolean archived) throws IOException {
        try (Parts parts = new Parts(file, archived)) {
            Crs crs = mapping.position().crs() != null ? declared(mapping) : system(file, parts.all);
            return new ShapefileReader(file, crs, mapping, archived);
        }
    }

    private static Crs system(Path file, List<ShapeParts> parts) throws IOException {
        Crs found = null;
        for (ShapeParts one : parts) {
            String text = one.text(".prj");
            Crs crs = text == null || text.isBlank() ? Crs.LON_LAT : system(file, one, text);
            if (found != null && !found.equals(crs)) {
                throw new UnreadableSource(
                        file.getFileName().toString(),
                        "含有不同坐标系的 Shapefile（" + found + " 和 " + crs + "），请逐个导入",
                        "holds Shapefiles in different reference systems, " + found + " and " + crs
                                + "; import them one by one");
            }
            found = crs;
        }
        return found;
    }

    private static Crs system(Path file, ShapeParts part, String text) throws UnreadableSource {
        String shown = text.length() > 80 ? text.substring(0, 80) + "…" : text;
        try {
            Optional<Crs> crs = CrsText.read(text);
            return crs.orElseThrow(() -> new Misformed("它描述的坐标系无法识别", "it describes a system that is not known"));
        } catch (IllegalArgumentException e) {
            throw new UnreadableSource(
                    file.getFileName().toString(),
                    part.name() + ".prj 中的坐标系不能使用：" + Misformed.textOf(e).zh() + "（" + shown.replaceAll("\\s+", " ")
                            + "）；请为导入指定坐标系",
                    "has a reference system in " + part.name() + ".prj that cannot be used: " + e.getMessage() + " ("
                            + shown.replaceAll("\\s+", " ") + "); name the system for the import");
        }
    }

    @Override
    public void verify() throws IOException {
        try (Parts parts = new Parts(file(), archived)) {
            for (ShapeParts one : parts.all) {
                ShapefileCheck.check(name(), one);
            }
        }
    }

    @Override
    public void read(Sink sink) throws IOException {
        try (Parts parts = new Parts(file(), archived)) {
            for (ShapeParts one : parts.all) {
                notes(one, sink);
                read(one, parts.all.size() > 1 ? one.name() + " record" : "record", sink);
            }
        }
        sink.progress(size());
    }

    private void notes(ShapeParts part, Sink sink) {
        if (mapping.position().crs() == null && !part.has(".prj")) {
            tell(
                    sink,
                    "没有 " + part.name() + ".prj，坐标按经纬度读取",
                    "has no " + part.name() + ".prj, so its coordinates are taken for longitude and latitude");
        }
        if (!part.has(".dbf")) {
            tell(
                    sink,
                    "没有 " + part.name() + ".dbf，图形没有属性",
                    "has no " + part.name() + ".dbf, so its shapes have no attributes");
        }
    }

    private void tell(Sink sink, String zh, String en) {
        sink.notice(new IntakeIssue.SourceNote(Subject.at(SourcePlace.whole(name())), null, LocalizedText.of(zh, en)));
    }

    private void read(ShapeParts part, String unit, Sink sink) throws IOException {
        try (ShpStream shapes = new ShpStream(name(), part);
                DbfStream rows = DbfStream.open(name(), part, mapping.text().encoding())) {
            if (rows.encoding() != null) {
                tell(
                        sink,
                        part.name() + ".dbf 的文本按 " + rows.encoding() + " 编码读取",
                        "has texts in " + part.name() + ".dbf read as " + rows.encoding());
            }
            for (long number = 1; shapes.next() && rows.next(); number++) {
                if (rows.isDeleted()) {
                    tell(
                            sink,
                            part.name() + ".dbf 第 " + number + " 条记录标记为已删除，不予导入",
                            "has a record " + number + " in " + part.name() + ".dbf marked as deleted; it is left out");
                } else {
                    record(new SourcePlace(name(), unit, number), shapes, rows, sink);
                }
                if (number % REPORT_EVERY == 0) {
                    sink.progress(Math.min(size(), shapes.bytes()));
                }
            }
        }
    }

    private static void record(SourcePlace place, ShpStream shapes, DbfStream rows, Sink sink) {
        List<IntakeIssue> findings = new ArrayList<>(0);
        Subject subject = Subject.at(place);
        Geometry geometry = null;
        try {
            geometry = shapes.shape();
        } catch (IllegalArgumentException e) {
            findings.add(new IntakeIssue.UnreadableRecord(subject, null, Misformed.textOf(e)));
        }
        Map<String, Object> values = rows.values(subject, findings);
        sink.accept(new RawRecord(place, null, null, geometry, values, findings));
    }

    /** The Shapefiles of the source, open as long as they are needed. */
    private static final class Parts implements AutoCloseable {
        private final Archive archive;
        private final List<ShapeParts> all;

        Parts(Path file, boolean archived) throws IOException {
            archive = archived ? Archive.open(file) : null;
            all = archived ? ShapeParts.in(archive) : List.of(ShapeParts.beside(file));
        }

        @Override
        public void close() throws IOException {
            if (archive != null) {
                archive.close();
            }
        }
    }
}
