package riskmap.backend.http.tiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.problem.Problem;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.tiles.TileScheme;

/**
 * The tile matrix sets as OGC Two Dimensional Tile Matrix Set 2.0 describes them, to the deepest zoom served.
 *
 * <p>{@link #CGCS2000_QUAD} divides the world as the registered sets WorldCRS84Quad and WGS1984Quad do, with the axes of
 * EPSG:4490: latitude first. Levels of Tianditu's matrix set {@code c} are one higher: its level 1 is matrix 0 here.
 */
enum MatrixSet {
    WEB_MERCATOR_QUAD(
            TileScheme.WEB_MERCATOR_QUAD,
            "Google Maps Compatible for the World",
            "http://www.opengis.net/def/crs/EPSG/0/3857",
            List.of("X", "Y"),
            "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible"),
    CGCS2000_QUAD(
            TileScheme.CGCS2000_QUAD,
            "CGCS2000 for the World",
            "http://www.opengis.net/def/crs/EPSG/0/4490",
            List.of("Lat", "Lon"),
            null);

    private static final int SIDE = 256;
    /** Size of a pixel on the standard's screen, metres. */
    private static final double PIXEL = 0.00028;

    /** Semi-major axis of WGS 84 and of CGCS2000, metres. */
    private static final double RADIUS = 6_378_137;

    private final TileScheme scheme;
    private final String title;
    private final String crs;
    private final List<String> axes;
    private final String scales;

    MatrixSet(TileScheme scheme, String title, String crs, List<String> axes, String scales) {
        this.scheme = scheme;
        this.title = title;
        this.crs = crs;
        this.axes = axes;
        this.scales = scales;
    }

    /** The set of that id; a problem of status 404 that lists them when there is none. */
    static MatrixSet of(String id) {
        List<String> known = Arrays.stream(values()).map(set -> set.scheme.id()).toList();
        return Arrays.stream(values())
                .filter(set -> set.scheme.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound(LocalizedText.of(
                                "没有瓦片矩阵集“" + Problem.shorten(id) + "”，现有 " + String.join(", ", known),
                                "there is no tile matrix set '" + Problem.shorten(id) + "'; there are "
                                        + String.join(", ", known)))
                        .with("tileMatrixSetId", Problem.shorten(id))
                        .with("allowed", known)
                        .toException());
    }

    TileScheme scheme() {
        return scheme;
    }

    String id() {
        return scheme.id();
    }

    String title() {
        return title;
    }

    String crs() {
        return crs;
    }

    /** Its name in the registry of the OGC, or null when it has none there. */
    String uri() {
        return scales == null ? null : "http://www.opengis.net/def/tilematrixset/OGC/1.0/" + id();
    }

    /** The name under which a document refers to it. */
    Map<String, Object> summary() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", id());
        tree.put("title", title);
        if (uri() != null) {
            tree.put("uri", uri());
        }
        tree.put("crs", crs);
        return tree;
    }

    Map<String, Object> document() {
        Map<String, Object> tree = summary();
        tree.put("orderedAxes", axes);
        if (scales != null) {
            tree.put("wellKnownScaleSet", scales);
        }
        List<Map<String, Object>> matrices = new ArrayList<>();
        for (int zoom = 0; zoom <= scheme.lastZoom(); zoom++) {
            matrices.add(matrix(zoom));
        }
        tree.put("tileMatrices", matrices);
        return tree;
    }

    private Map<String, Object> matrix(int zoom) {
        boolean degrees = this == CGCS2000_QUAD;
        double world = degrees ? 360 : 2 * Math.PI * RADIUS;
        double cell = world / SIDE / scheme.columns(zoom);
        double metres = degrees ? Math.toRadians(RADIUS) : 1;
        Map<String, Object> matrix = new LinkedHashMap<>();
        matrix.put("id", String.valueOf(zoom));
        matrix.put("scaleDenominator", cell * metres / PIXEL);
        matrix.put("cellSize", cell);
        matrix.put("cornerOfOrigin", "topLeft");
        matrix.put("pointOfOrigin", degrees ? List.of(90, -180) : List.of(-world / 2, world / 2));
        matrix.put("tileWidth", SIDE);
        matrix.put("tileHeight", SIDE);
        matrix.put("matrixWidth", scheme.columns(zoom));
        matrix.put("matrixHeight", scheme.rows(zoom));
        return matrix;
    }
}
