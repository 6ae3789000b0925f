package riskmap.backend.http.tiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.geodata.model.ZoomRange;

/** WebMercatorQuad as OGC Two Dimensional Tile Matrix Set 2.0 describes it, to the deepest zoom served. */
final class MatrixSet {

    static final String ID = "WebMercatorQuad";
    static final String TITLE = "Google Maps Compatible for the World";
    static final String URI = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad";
    static final String CRS = "http://www.opengis.net/def/crs/EPSG/0/3857";

    private static final double EDGE = 20037508.3427892;
    private static final int SIDE = 256;
    /** Size of a pixel on the standard's screen, metres. */
    private static final double PIXEL = 0.00028;

    private MatrixSet() {}

    static Map<String, Object> document() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", ID);
        tree.put("title", TITLE);
        tree.put("uri", URI);
        tree.put("crs", CRS);
        tree.put("orderedAxes", List.of("X", "Y"));
        tree.put("wellKnownScaleSet", "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible");
        List<Map<String, Object>> matrices = new ArrayList<>();
        for (int zoom = 0; zoom <= ZoomRange.LIMIT; zoom++) {
            matrices.add(matrix(zoom));
        }
        tree.put("tileMatrices", matrices);
        return tree;
    }

    private static Map<String, Object> matrix(int zoom) {
        double cell = 2 * EDGE / SIDE / (1 << zoom);
        Map<String, Object> matrix = new LinkedHashMap<>();
        matrix.put("id", String.valueOf(zoom));
        matrix.put("scaleDenominator", cell / PIXEL);
        matrix.put("cellSize", cell);
        matrix.put("cornerOfOrigin", "topLeft");
        matrix.put("pointOfOrigin", List.of(-EDGE, EDGE));
        matrix.put("matrixWidth", 1 << zoom);
        matrix.put("matrixHeight", 1 << zoom);
        matrix.put("tileWidth", SIDE);
        matrix.put("tileHeight", SIDE);
        return matrix;
    }
}
