package riskmap.geodata.intake.osm;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import riskmap.geodata.intake.RawRecord;
import riskmap.geodata.intake.SourceReader.Sink;
import riskmap.geodata.intake.issue.IntakeIssue;
import riskmap.geodata.intake.issue.IntakeIssue.Subject;
import riskmap.geodata.intake.issue.SourcePlace;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.model.LocalizedText;

/** Turns objects and complaints into records and issues with OSM identities: {@code osm:n1}, {@code osm:w1}, {@code osm:r1}. */
final class Recorder {

    /**
     * An object of the file.
     *
     * @param kind node, way or relation
     * @param id its number
     */
    record Thing(String kind, long id) {

        String featureId() {
            return "osm:" + kind.charAt(0) + id;
        }
    }

    private final String source;
    private final Sink sink;

    Recorder(String source, Sink sink) {
        this.source = source;
        this.sink = sink;
    }

    private SourcePlace place(Thing thing) {
        return new SourcePlace(source, thing.kind(), thing.id());
    }

    private Subject subject(Thing thing, Geometry geometry) {
        return new Subject(place(thing), thing.featureId(), geometry);
    }

    /** Pushes a record; with a flaw it counts as repaired. An area becomes a point where the layer holds points only. */
    void accept(Thing thing, String layer, Geometry geometry, Map<String, Object> values, LocalizedText flaw) {
        boolean fits = LayerCatalog.standard().layer(layer).geometry().allows(geometry.getGeometryType());
        Geometry shape = fits ? geometry : pointOf(geometry);
        List<IntakeIssue> findings = flaw == null
                ? List.of()
                : List.of(new IntakeIssue.GeometryRepaired(subject(thing, geometry), null, flaw));
        sink.accept(new RawRecord(place(thing), layer, thing.featureId(), shape, values, findings));
    }

    /** Pushes something made from the whole file rather than from one object. */
    void acceptMade(String layer, String id, Geometry geometry, Map<String, Object> values) {
        sink.accept(RawRecord.inLayer(SourcePlace.whole(source), layer, id, geometry, values));
    }

    /** The middle of an area, or a point inside it where the middle lies outside. */
    private static Point pointOf(Geometry area) {
        Point middle = area.getCentroid();
        return area.covers(middle) ? middle : area.getInteriorPoint();
    }

    void rejectShape(Thing thing, Geometry geometry, LocalizedText reason) {
        sink.reject(
                geometry == null
                        ? new IntakeIssue.MissingGeometry(subject(thing, null), null, reason)
                        : new IntakeIssue.UnrepairableGeometry(subject(thing, geometry), null, reason));
    }

    void rejectRepeated(Thing thing) {
        LocalizedText reason = LocalizedText.of(
                thing.kind() + " " + thing.id() + " 在文件中不止一次出现，采用第一次的",
                thing.kind() + " " + thing.id() + " stands in the file more than once; the first is used");
        sink.reject(new IntakeIssue.DuplicateId(subject(thing, null), thing.featureId(), reason));
    }

    void rejectPosition(Thing thing) {
        LocalizedText reason = LocalizedText.of(
                "位置超出经度 -180 至 180、纬度 -90 至 90", "the position is outside longitude -180 to 180, latitude -90 to 90");
        sink.reject(new IntakeIssue.CoordinateOutOfRange(subject(thing, null), null, reason));
    }

    /** Notes something about the file as a whole, with the place where there is one. */
    void note(Geometry where, LocalizedText reason) {
        sink.notice(new IntakeIssue.SourceNote(new Subject(SourcePlace.whole(source), null, where), null, reason));
    }
}
