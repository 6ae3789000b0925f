package riskmap.backend.http.city;

import io.micronaut.http.HttpRequest;
import java.util.List;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.Layer;

/** Who reads: anyone, or somebody with an account. Restricted layers and attributes are for accounts only. */
public enum Audience {
    ANYONE,
    STAFF;

    /** Who sent a request. */
    public static Audience of(HttpRequest<?> request) {
        return request.getUserPrincipal().isPresent() ? STAFF : ANYONE;
    }

    /** Whether a layer is there at all for this audience. */
    public boolean sees(Layer layer) {
        return this == STAFF || !layer.restricted();
    }

    /** The attributes of a layer this audience may read, in declaration order. */
    public List<Attribute> attributes(Layer layer) {
        return layer.attributes().stream()
                .filter(attribute -> this == STAFF || !attribute.restricted())
                .toList();
    }
}
