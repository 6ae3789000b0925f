package riskmap.backend.http.city;

import io.micronaut.http.HttpRequest;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;
import riskmap.geodata.snapshot.PublicEdition;

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

    /** A feature as this audience may read it: of a version that is no longer in force, too. */
    public Feature edition(Layer layer, Feature feature) {
        return this == STAFF ? feature : PublicEdition.of(layer, feature);
    }

    /**
     * The area of a change as this audience may know it.
     *
     * @param layers all layers that changed
     * @param area what the change touched; the null envelope means everywhere
     * @return everywhere when something hidden is among the layers, since the area would tell of it
     */
    public Envelope area(Collection<Layer> layers, Envelope area) {
        Envelope shown = area;
        for (Layer layer : layers) {
            shown = this == STAFF ? shown : sees(layer) ? PublicEdition.outward(layer, shown) : new Envelope();
        }
        return shown;
    }
}
