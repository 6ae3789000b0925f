package riskmap.geodata.intake;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.crs.SwappedAxes;
import riskmap.geodata.intake.issue.IntakeIssue;
import riskmap.geodata.intake.issue.IssueLog;
import riskmap.geodata.intake.issue.Sentences;
import riskmap.geodata.intake.repair.GeometryRepair;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LocalizedText;

/** The steps a record's geometry takes: is there, lies in its reference system, reprojected, repaired, fits the layer. */
final class RecordGeometry {

    private final Crs crs;
    private final boolean swapped;
    private final ToLonLat toLonLat;

    RecordGeometry(Crs crs, boolean swapped) {
        this.crs = crs;
        this.swapped = swapped;
        this.toLonLat = new ToLonLat(crs);
    }

    /**
     * What came of it.
     *
     * @param geometry valid, in longitude/latitude; null when an issue says why not
     * @param subject the record with what can be drawn of its geometry
     */
    record Result(Geometry geometry, IntakeIssue.Subject subject) {}

    Result of(RawRecord record, Layer layer, List<IntakeIssue> issues) {
        IntakeIssue.Subject subject = new IntakeIssue.Subject(record.place(), record.id(), null);
        if (record.geometry() == null || record.geometry().isEmpty()) {
            if (issues.stream().noneMatch(issue -> issue.severity() == IntakeIssue.Severity.REJECTED)) {
                issues.add(new IntakeIssue.MissingGeometry(
                        subject, null, LocalizedText.of("没有几何，或几何为空", "there is no geometry, or an empty one")));
            }
            return new Result(null, subject);
        }
        Geometry given = swapped ? SwappedAxes.of(record.geometry()) : record.geometry();
        IntakeIssue bad = CoordinateCheck.check(given, crs, subject);
        if (bad != null) {
            issues.add(bad);
            return new Result(null, subject);
        }
        Geometry lonLat = unwrapped(toLonLat.apply(given), layer);
        subject = new IntakeIssue.Subject(record.place(), record.id(), IssueLog.drawable(lonLat));
        bad = CoordinateCheck.check(lonLat, Crs.LON_LAT, new IntakeIssue.Subject(record.place(), record.id(), null));
        if (bad == null) {
            bad = typeIssue(lonLat, layer, subject);
        }
        if (bad != null) {
            issues.add(bad);
            return new Result(null, subject);
        }
        return repaired(lonLat, subject, issues);
    }

    /** A multi geometry of one part is that part, where the layer has no use for multi geometries. */
    private static Geometry unwrapped(Geometry geometry, Layer layer) {
        boolean one = geometry instanceof GeometryCollection && geometry.getNumGeometries() == 1;
        return one && !layer.geometry().allows(geometry.getGeometryType()) ? geometry.getGeometryN(0) : geometry;
    }

    private static IntakeIssue typeIssue(Geometry geometry, Layer layer, IntakeIssue.Subject subject) {
        String type = geometry.getGeometryType();
        List<String> allowed = layer.geometry().types().stream().sorted().toList();
        return layer.geometry().allows(type)
                ? null
                : new IntakeIssue.WrongGeometryType(
                        subject,
                        type,
                        LocalizedText.of(
                                "图层“" + layer.id() + "”不能存放 " + type + "；允许的类型：" + String.join("、", allowed),
                                "a " + type + " cannot stand in layer '" + layer.id() + "'; allowed are "
                                        + String.join(", ", allowed)));
    }

    private static Result repaired(Geometry lonLat, IntakeIssue.Subject subject, List<IntakeIssue> issues) {
        GeometryRepair.Repaired repaired = GeometryRepair.repair(lonLat);
        if (repaired.geometry() == null) {
            issues.add(new IntakeIssue.UnrepairableGeometry(subject, null, Sentences.joined(repaired.done())));
        } else if (!repaired.done().isEmpty()) {
            issues.add(new IntakeIssue.GeometryRepaired(subject, null, Sentences.joined(repaired.done())));
        }
        return new Result(repaired.geometry(), subject);
    }
}
