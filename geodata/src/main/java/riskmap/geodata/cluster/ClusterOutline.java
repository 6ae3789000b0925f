package riskmap.geodata.cluster;

import java.util.LinkedHashSet;
import java.util.Set;
import org.locationtech.jts.algorithm.hull.ConcaveHull;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import riskmap.geodata.crs.Antimeridian;
import riskmap.geodata.crs.MetricCrs;
import riskmap.geodata.snapshot.LayerTable;
import riskmap.geodata.snapshot.Shape;

/**
 * The area of a cluster: the concave hull of its members, plants with all their vertices, in the metric plane, no edge
 * longer than twice the cluster's reach, widened by a quarter of the reach but by {@value #LEAST_MARGIN} to {@value
 * #MOST_MARGIN} m, because a firm is more than a point.
 *
 * @param lonLat the area, longitude/latitude
 * @param metric the same in metres of the plane
 */
public record ClusterOutline(Geometry lonLat, Geometry metric) {

    private static final double LEAST_MARGIN = 25;
    private static final double MOST_MARGIN = 150;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Draws the outline of a cluster found in a table. */
    public static ClusterOutline of(LayerTable table, ClusterDetection.Cluster cluster, MetricCrs plane) {
        Set<Coordinate> places = new LinkedHashSet<>();
        double[] xy = new double[2];
        for (int row : cluster.rows()) {
            Shape shape = table.shape(row);
            int vertices = shape == null ? 0 : shape.end(shape.parts() - 1);
            for (int vertex = 0; vertex < vertices; vertex++) {
                plane.toMetres(shape.lon(vertex), shape.lat(vertex), xy, 0);
                places.add(new Coordinate(xy[0], xy[1]));
            }
            plane.toMetres(table.lon(row), table.lat(row), xy, 0);
            places.add(new Coordinate(xy[0], xy[1]));
        }
        ConcaveHull hull = new ConcaveHull(FACTORY.createMultiPointFromCoords(places.toArray(Coordinate[]::new)));
        hull.setMaximumEdgeLength(2 * cluster.reach());
        double margin = Math.max(LEAST_MARGIN, Math.min(MOST_MARGIN, cluster.reach() / 4));
        Geometry area = hull.getHull().buffer(margin);
        return new ClusterOutline(Antimeridian.cut(plane.toDegrees(area)), area);
    }
}
