package riskmap.backend.http.geojson;

import java.util.List;
import riskmap.backend.http.crs.WireCrs;
import riskmap.geodata.model.Attribute;

/**
 * What of a feature is written, and how.
 *
 * @param attributes those written, in this order
 * @param crs reference system of the coordinates
 * @param geometry whether geometries are written; otherwise null stands in their place
 */
public record FeatureForm(List<Attribute> attributes, WireCrs crs, boolean geometry) {

    public FeatureForm {
        attributes = List.copyOf(attributes);
    }
}
