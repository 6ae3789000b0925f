package riskmap.geodata.snapshot;

import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.AttributeType;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;

/**
 * What the public profile shows of one feature and of one change; {@link LayerTable#publicEdition} does the same to a whole
 * table. A coarse position is the middle of a fixed lattice cell, so asking again, or asking about the same place in
 * another way, tells nothing more.
 */
public final class PublicEdition {

    private PublicEdition() {}

    /**
     * A feature without restricted attributes, its place moved to the lattice where the layer says so: a polygon becomes
     * the middle of the cell its inner point lies in. A feature whose place is kept back has the layer's title in the place
     * of its name, which may tell what is stored or whose it is; where only some features of a layer are secret, those lose
     * all other free text too. The public edition of a public edition is itself.
     *
     * @param layer the declaration of the feature's layer
     */
    public static Feature of(Layer layer, Feature feature) {
        Map<String, Object> shown = new LinkedHashMap<>();
        for (Attribute attribute : layer.attributes()) {
            Object value = feature.value(attribute.name());
            if (value != null && !attribute.restricted()) {
                shown.put(attribute.name(), value);
            }
        }
        if (!layer.keepsPlaceOf(feature)) {
            return new Feature(feature.id(), feature.geometry(), shown, feature.version(), feature.updated());
        }
        keepTextBack(layer, shown);
        Geometry place = coarse(feature.geometry(), new PublicLattice(layer.publicPosition()));
        return new Feature(feature.id(), place, shown, feature.version(), feature.updated());
    }

    /** Whether anything of a feature is kept from the public; never of a public edition. */
    public static boolean hides(Layer layer, Feature feature) {
        boolean attributes = layer.attributes().stream()
                .anyMatch(attribute -> attribute.restricted() && feature.value(attribute.name()) != null);
        return attributes
                || layer.keepsPlaceOf(feature)
                        && !coarse(feature.geometry(), new PublicLattice(layer.publicPosition()))
                                .equalsExact(feature.geometry());
    }

    private static void keepTextBack(Layer layer, Map<String, Object> shown) {
        for (Attribute attribute : layer.attributes()) {
            boolean free = attribute.type() == AttributeType.TEXT && attribute.codes() == null;
            if (free && attribute.required()) {
                shown.put(attribute.name(), layer.title().zh());
            } else if (free && layer.secretLink() != null) {
                shown.remove(attribute.name());
            }
        }
    }

    private static Point coarse(Geometry geometry, PublicLattice lattice) {
        Point place = geometry instanceof Point point ? point : geometry.getInteriorPoint();
        boolean placed = !place.isEmpty() && Double.isFinite(place.getX()) && Double.isFinite(place.getY());
        return placed
                ? ShapeCodec.FACTORY.createPoint(lattice.centre(place.getX(), place.getY()))
                : ShapeCodec.FACTORY.createPoint((Coordinate) null);
    }

    /**
     * The area of a change to a layer, widened to whole cells where the layer's positions are coarse; it contains the
     * coarse position of every place in the area.
     *
     * @param area longitude/latitude; the null envelope, meaning everywhere, stays itself
     */
    public static Envelope outward(Layer layer, Envelope area) {
        return layer.publicPosition() == 0 || area.isNull()
                ? area
                : new PublicLattice(layer.publicPosition()).outward(area);
    }
}
