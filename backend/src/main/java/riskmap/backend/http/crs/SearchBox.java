package riskmap.backend.http.crs;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.predicate.RectangleIntersects;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.request.Box;
import riskmap.backend.http.request.Parameters;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.crs.Reprojection;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.snapshot.LayerTable;

/**
 * Where a request looks: the parameters {@code bbox} and {@code bbox-crs}. A rectangle of a plane is no rectangle in
 * degrees; features are found by its envelope in degrees and then tested in the plane itself. Immutable.
 */
public final class SearchBox {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** Points per edge, and the part of the width added, which is more than an edge can bulge between two points. */
    private static final int EDGE_POINTS = 32;

    private static final double MARGIN = 0.01;

    private final List<Envelope> envelopes;
    private final List<Envelope> rectangles;
    private final Reprojection toPlane;

    private SearchBox(List<Envelope> envelopes, List<Envelope> rectangles, Reprojection toPlane) {
        this.envelopes = envelopes;
        this.rectangles = rectangles;
        this.toPlane = toPlane;
    }

    /**
     * Reads the parameters {@code bbox} and {@code bbox-crs}.
     *
     * @throws riskmap.backend.http.problem.ProblemException of status 400 with the range allowed
     */
    public static Optional<SearchBox> read(Parameters parameters, OfferedCrs offered) {
        WireCrs system = offered.read(parameters, "bbox-crs");
        return parameters.text("bbox").map(text -> of(text, system));
    }

    private static SearchBox of(String text, WireCrs system) {
        if (system.crs().isDegrees()) {
            Box box = system.northFirst() ? Box.parseLatitudeFirst(text) : Box.parse(text);
            return new SearchBox(box.envelopes(), box.envelopes(), null);
        }
        Envelope rectangle = rectangle(text, system);
        return new SearchBox(
                List.of(inDegrees(rectangle, system.crs())), List.of(rectangle), Reprojection.fromLonLat(system.crs()));
    }

    private static Envelope rectangle(String text, WireCrs system) {
        Envelope domain = system.crs().domain();
        LocalizedText allowed = allowed(system, domain);
        double[] corners = Box.corners(text, allowed);
        int x = system.northFirst() ? 1 : 0;
        Envelope rectangle = new Envelope(corners[x], corners[x + 2], corners[1 - x], corners[3 - x]);
        boolean ordered = corners[0] <= corners[2] && corners[1] <= corners[3];
        if (!ordered || !domain.intersects(rectangle)) {
            throw Problem.badParameter("bbox", text, allowed).toException();
        }
        return rectangle.intersection(domain);
    }

    private static LocalizedText allowed(WireCrs system, Envelope domain) {
        String x = "eastings from " + Math.round(domain.getMinX()) + " to " + Math.round(domain.getMaxX());
        String y = "northings from " + Math.round(domain.getMinY()) + " to " + Math.round(domain.getMaxY());
        String order = system.northFirst()
                ? "south,west,north,east with " + y + " and " + x
                : "west,south,east,north with " + x + " and " + y;
        String spans = "x " + Math.round(domain.getMinX()) + "…" + Math.round(domain.getMaxX()) + ", y "
                + Math.round(domain.getMinY()) + "…" + Math.round(domain.getMaxY());
        return LocalizedText.of(
                (system.northFirst() ? "南,西,北,东" : "西,南,东,北") + "，以 " + system.uri() + " 的米表示（" + spans + "），每对中较小的数在前",
                order + " in metres of " + system.uri() + ", each lower number not above the upper one");
    }

    private static Envelope inDegrees(Envelope rectangle, Crs plane) {
        Envelope degrees = new Envelope();
        double[] xy = new double[2];
        for (int i = 0; i <= EDGE_POINTS; i++) {
            double part = (double) i / EDGE_POINTS;
            double x = rectangle.getMinX() + part * rectangle.getWidth();
            double y = rectangle.getMinY() + part * rectangle.getHeight();
            double[][] places = {
                {x, rectangle.getMinY()}, {x, rectangle.getMaxY()}, {rectangle.getMinX(), y}, {rectangle.getMaxX(), y}
            };
            for (double[] place : places) {
                xy[0] = place[0];
                xy[1] = place[1];
                plane.toLonLat(xy);
                degrees.expandToInclude(xy[0], xy[1]);
            }
        }
        degrees.expandBy(MARGIN * degrees.getWidth() + 1e-9, MARGIN * degrees.getHeight() + 1e-9);
        return degrees;
    }

    /** One or two envelopes in longitude and latitude that hold all there is in the box. */
    public List<Envelope> envelopes() {
        return envelopes;
    }

    /** Whether a row's geometry touches the box. */
    public boolean touches(LayerTable table, int row) {
        if (toPlane == null && table.isPoint(row)) {
            return covers(table.lon(row), table.lat(row));
        }
        Geometry lonLat = table.geometry(row);
        Geometry geometry = toPlane == null ? lonLat : toPlane.apply(lonLat);
        return geometry instanceof Point point ? covers(point.getX(), point.getY()) : intersects(geometry);
    }

    private boolean covers(double x, double y) {
        for (Envelope rectangle : rectangles) {
            if (rectangle.covers(x, y)) {
                return true;
            }
        }
        return false;
    }

    private boolean intersects(Geometry geometry) {
        for (Envelope rectangle : rectangles) {
            if (intersects(rectangle, geometry)) {
                return true;
            }
        }
        return false;
    }

    private static boolean intersects(Envelope rectangle, Geometry geometry) {
        if (rectangle.covers(geometry.getEnvelopeInternal())) {
            return true;
        }
        // A box without area is a point or a line to JTS.
        Geometry shape = FACTORY.toGeometry(rectangle);
        return shape instanceof Polygon polygon
                ? RectangleIntersects.intersects(polygon, geometry)
                : shape.intersects(geometry);
    }
}
