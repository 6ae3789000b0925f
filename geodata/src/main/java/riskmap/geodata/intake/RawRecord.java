package riskmap.geodata.intake;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.intake.issue.IntakeIssue;
import riskmap.geodata.intake.issue.SourcePlace;

/**
 * One record as a source has it, before it is reprojected, repaired, mapped and checked.
 *
 * @param place where it stands
 * @param layerId the layer it is for, with {@code values} named as that layer names its attributes; null when the
 *     import's mapping says both
 * @param id its identity in the source, or null when it has none
 * @param geometry in the reader's reference system; null when it has none
 * @param values raw values by column or attribute name, in the source's order; handed over, not changed any more
 * @param findings what the reader itself had to mend, or could not: an issue of severity REJECTED among them rejects the
 *     record, and then explains a geometry of null
 */
public record RawRecord(
        SourcePlace place,
        String layerId,
        String id,
        Geometry geometry,
        Map<String, Object> values,
        List<IntakeIssue> findings) {

    public RawRecord {
        values = Collections.unmodifiableMap(values);
        findings = List.copyOf(findings);
    }

    /** A record that knows its layer and names its values as the layer does. */
    public static RawRecord inLayer(
            SourcePlace place, String layerId, String id, Geometry geometry, Map<String, Object> values) {
        return new RawRecord(place, layerId, id, geometry, values, List.of());
    }
}
