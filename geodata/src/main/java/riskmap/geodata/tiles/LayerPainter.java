package riskmap.geodata.tiles;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.model.GeometryKind;
import riskmap.geodata.model.Layer;
import riskmap.geodata.snapshot.LayerTable;
import riskmap.geodata.snapshot.MercatorGrid;
import riskmap.geodata.tiles.TileOptions.Aggregation;

/** Paints one layer into one tile: decides for every row whether it is gathered, a point, a shape or left out. */
final class LayerPainter {

    /** Margin around a tile within which lines and polygons are still drawn, in units. */
    static final int BUFFER = 64;

    /** Units of a pixel when the tile is drawn at 256. */
    static final int PIXEL = LayerWriter.EXTENT / 256;

    private final LayerTable table;
    private final Layer layer;
    private final TileAddress address;
    private final TileOptions options;
    private final LayerWriter out;
    private final Attributes attributes;
    private final PointPainter points;
    private final boolean counted;
    private final boolean full;

    LayerPainter(LayerTable table, TileAddress address, TileOptions options, LayerWriter out) {
        this.table = table;
        this.layer = table.layer();
        this.address = address;
        this.options = options;
        this.out = out;
        attributes = new Attributes(table, options.restricted());
        points = new PointPainter(table, attributes, address, out);
        GeometryKind kind = layer.geometry();
        boolean pointLayer = kind == GeometryKind.POINT || kind == GeometryKind.POINT_OR_POLYGON;
        counted = pointLayer && options.aggregation() == Aggregation.CLUSTERS;
        full = !options.gathers(address.z(), layer.zooms().full());
    }

    void paint() {
        if (options.gathers(address.z(), layer.zooms().min())) {
            return;
        }
        int from = table.firstRow(address.curveStart());
        int to = table.firstRow(address.curveEnd());
        if (counted && !full) {
            gather(from, to);
        } else {
            for (int row = from; row < to; row++) {
                if (isSymbol(row)) {
                    points.row(row, 0);
                }
            }
        }
        shapes();
    }

    /** Rows are in the order of the curve, so the members of a cell come one after the other. */
    private void gather(int from, int to) {
        int shift = MercatorGrid.BITS - address.z() - Integer.numberOfTrailingZeros(options.cells());
        Cell cell = new Cell(shift, attributes.codes().size());
        for (int row = from; row < to; row++) {
            if (isSymbol(row)) {
                if (!cell.holds(table.gridX(row), table.gridY(row))) {
                    finish(cell);
                }
                cell.add(row, table.gridX(row), table.gridY(row), attributes.code(row));
            }
        }
        finish(cell);
    }

    private void finish(Cell cell) {
        if (cell.count() == 1) {
            points.row(cell.lastRow(), 1);
        } else if (cell.count() > 1) {
            points.cell(cell);
        }
        cell.clear();
    }

    /** Whether the row is drawn as a symbol at its point: points always, counted polygons while they are small. */
    private boolean isSymbol(int row) {
        return table.isPoint(row) || counted && units(row) < 8 * PIXEL;
    }

    private void shapes() {
        if (table.hasOnlyPoints()) {
            return;
        }
        List<Integer> rows = new ArrayList<>();
        Envelope box = address.reach((double) BUFFER / LayerWriter.EXTENT);
        table.index().search(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), rows::add);
        ShapePainter painter = new ShapePainter(address, full ? 1 : PIXEL / 2);
        rows.stream().sorted().filter(row -> !isSymbol(row) && isWanted(row)).forEach(row -> shape(row, painter));
    }

    private boolean isWanted(int row) {
        return full
                || counted
                || units(row) >= PIXEL && RoadThinning.shows(table.value(row, RoadThinning.ATTRIBUTE), address.z());
    }

    private void shape(int row, ShapePainter painter) {
        boolean owner =
                TileAddress.of(table.lon(row), table.lat(row), address.z()).equals(address);
        if (painter.cut(table.geometry(row))) {
            attributes.open(row, out);
            if (counted) {
                out.tag(Attributes.COUNT, owner ? 1L : 0L);
            }
            painter.write(out.geometry(painter.type()));
            out.close();
        } else if (owner && (full || counted)) {
            points.row(row, counted ? 1 : 0);
        }
    }

    /** The longer side of the row's envelope in units of this zoom. */
    private double units(int row) {
        Envelope box = table.geometry(row).getEnvelopeInternal();
        int width = MercatorGrid.x(box.getMaxX()) - MercatorGrid.x(box.getMinX());
        int height = MercatorGrid.y(box.getMinY()) - MercatorGrid.y(box.getMaxY());
        return Math.scalb((double) Math.max(width, height), address.z() + 12 - MercatorGrid.BITS);
    }
}
