package riskmap.geodata.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * One record as a source has it, before it is reprojected, repaired, mapped and checked.
 *
 * @param place where it stands
 * @param layerId the layer it is for, with {@code values} named as that layer names its attributes; null when the
 *     import's mapping says both
 * @param id its identity in the source, or null when it has none
 * @param geometry in the reader's reference system; null when it has none
 * @param values raw values by column or attribute name; iteration order is the source's
 * @param repairs what the reader itself had to mend, of severity {@link IntakeIssue.Severity#REPAIRED}
 */
public record RawRecord(
        SourcePlace place,
        String layerId,
        String id,
        Geometry geometry,
        Map<String, Object> values,
        List<IntakeIssue> repairs) {

    public RawRecord {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        repairs = List.copyOf(repairs);
    }

    /** A record whose layer and columns the mapping decides. */
    public static RawRecord of(SourcePlace place, String id, Geometry geometry, Map<String, Object> values) {
        return new RawRecord(place, null, id, geometry, values, List.of());
    }

    /** A record that knows its layer and names its values as the layer does. */
    public static RawRecord inLayer(
            SourcePlace place, String layerId, String id, Geometry geometry, Map<String, Object> values) {
        return new RawRecord(place, layerId, id, geometry, values, List.of());
    }
}
