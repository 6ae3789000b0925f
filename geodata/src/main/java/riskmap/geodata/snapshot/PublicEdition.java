package riskmap.geodata.snapshot;

import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import riskmap.geodata.model.Attribute;
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
     * the middle of the cell its inner point lies in.
     *
     * @param layer the whole declaration of the feature's layer
     */
    public static Feature of(Layer layer, Feature feature) {
        Map<String, Object> shown = new LinkedHashMap<>();
        for (Attribute attribute : layer.attributes()) {
            Object value = feature.value(attribute.name());
            if (value != null && !attribute.restricted()) {
                shown.put(attribute.name(), value);
            }
        }
        Geometry place = layer.publicPosition() == 0
                ? feature.geometry()
                : coarse(feature.geometry(), new PublicLattice(layer.publicPosition()));
        return new Feature(feature.id(), place, shown, feature.version(), feature.updated());
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
