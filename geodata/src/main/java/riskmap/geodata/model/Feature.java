package riskmap.geodata.model;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * One thing on the map at one version. Immutable; the geometry must not be changed by anyone who holds it.
 *
 * @param id stable identity, scoped by its source where that matters ({@code osm:n123}); 1–120 characters of
 *     {@code A–Z a–z 0–9 . _ : -}
 * @param geometry longitude/latitude in degrees (CGCS2000 / WGS 84 terms)
 * @param attributes typed values by attribute name, absent ones left out; iteration order is the declaration's
 * @param version counts the edits of this feature, from 1; 0 before it was stored
 * @param updated when this version was stored; null before it was
 */
public record Feature(String id, Geometry geometry, Map<String, Object> attributes, long version, Instant updated) {

    private static final java.util.regex.Pattern ID = java.util.regex.Pattern.compile("[A-Za-z0-9._:-]{1,120}");

    public Feature {
        if (!isId(id)) {
            throw new IllegalArgumentException(
                    "feature id '" + id + "' is not 1 to 120 characters of A-Z a-z 0-9 . _ : -");
        }
        java.util.Objects.requireNonNull(geometry, () -> "feature " + "has no geometry");
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** A feature that has not been stored yet. */
    public static Feature unsaved(String id, Geometry geometry, Map<String, Object> attributes) {
        return new Feature(id, geometry, attributes, 0, null);
    }

    /** Whether a text may serve as a feature's id. */
    public static boolean isId(String text) {
        return text != null && ID.matcher(text).matches();
    }

    /** The value of an attribute, or null when it has none. */
    public Object value(String attribute) {
        return attributes.get(attribute);
    }

    /** The same feature at another version. */
    public Feature at(long newVersion, Instant when) {
        return new Feature(id, geometry, attributes, newVersion, when);
    }
}
