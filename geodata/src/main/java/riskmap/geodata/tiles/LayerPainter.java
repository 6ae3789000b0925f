package riskmap.geodata.tiles;

import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.model.GeometryKind;
import riskmap.geodata.model.Layer;
import riskmap.geodata.snapshot.LayerTable;
import riskmap.geodata.snapshot.MercatorGrid;
import riskmap.geodata.snapshot.Shape;
import riskmap.geodata.snapshot.SpatialIndex;
import riskmap.geodata.tiles.TileOptions.Aggregation;

/** Paints one layer into one tile: decides for every row whether it is gathered, a point, a shape or left out. */
final class LayerPainter {

    /** Margin around a tile within which lines and polygons are still drawn, in units. */
    static final int BUFFER = 64;

    /** Units of a pixel when the tile is drawn at 256. */
    static final int PIXEL = LayerWriter.EXTENT / 256;

    /** Pixels below which a polygon among points is drawn as a symbol. */
    private static final int SYMBOL = 8;

    private final LayerTable table;
    private final Layer layer;
    private final Attributes attributes;
    private final TileAddress address;
    private final TileOptions options;
    private final LayerWriter out;
    private final PointPainter points;
    private final IntPredicate accepted;
    private final boolean counted;
    private final boolean full;
    private final int from;
    private final int to;

    LayerPainter(
            TileContent content, Attributes attributes, TileAddress address, TileOptions options, LayerWriter out) {
        this.table = content.table();
        this.accepted = content.rows();
        this.layer = table.layer();
        this.attributes = attributes;
        this.address = address;
        this.options = options;
        this.out = out;
        points = new PointPainter(table, attributes, address, out);
        GeometryKind kind = layer.geometry();
        boolean pointLayer = kind == GeometryKind.POINT || kind == GeometryKind.POINT_OR_POLYGON;
        counted = pointLayer && options.aggregation() == Aggregation.CLUSTERS;
        full = !options.gathers(address.level(), layer.zooms().full());
        from = table.firstRow(address.curveStart());
        to = table.firstRow(address.curveEnd());
    }

    void paint() {
        if (options.gathers(address.level(), layer.zooms().min())) {
            return;
        }
        if (counted && !full) {
            gather();
        } else {
            for (int row = from; row < to; row++) {
                if (isAccepted(row) && isSymbol(row)) {
                    points.row(row, 0);
                }
            }
        }
        shapes();
    }

    private void gather() {
        int shift = MercatorGrid.BITS - address.level() - Integer.numberOfTrailingZeros(options.cells());
        Cell cell = new Cell(table, attributes, shift);
        int row = from;
        while (row < to) {
            if (!isAccepted(row)) {
                row++;
                continue;
            }
            if (cell.count() == 0 || !cell.holds(row)) {
                finish(cell);
                cell.moveTo(row);
            }
            int end = accepted == null && table.hasOnlyPoints() ? cell.endFrom(row, to) : row + 1;
            if (isSymbol(row)) {
                cell.add(row, end);
            }
            row = end;
        }
        finish(cell);
    }

    private void finish(Cell cell) {
        if (cell.count() == 1) {
            points.row(cell.lastRow(), 1);
        } else if (cell.count() > 1) {
            points.cell(cell);
        }
    }

    private boolean isAccepted(int row) {
        return accepted == null || accepted.test(row);
    }

    /** Whether the row is drawn as a symbol at its point: points always, counted polygons while they are small. */
    private boolean isSymbol(int row) {
        Shape shape = table.shape(row);
        return shape == null || counted && units(shape) < SYMBOL * PIXEL;
    }

    private void shapes() {
        if (!table.hasOnlyPoints()) {
            ShapePainter painter = new ShapePainter(address, full ? 1 : PIXEL / 2);
            Envelope box = address.reach((double) BUFFER / LayerWriter.EXTENT);
            SpatialIndex index = table.index();
            index.search(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), row -> {
                if (!isSymbol(row) && isWanted(row) && isAccepted(row)) {
                    shape(row, painter);
                }
            });
        }
    }

    private boolean isWanted(int row) {
        return full
                || counted
                || units(table.shape(row)) >= PIXEL
                        && RoadThinning.shows(table.value(row, RoadThinning.ATTRIBUTE), address.level());
    }

    private void shape(int row, ShapePainter painter) {
        boolean owner = row >= from && row < to;
        if (painter.cut(table.shape(row))) {
            attributes.open(row, out);
            if (counted) {
                attributes.count(owner ? 1 : 0, out);
            }
            painter.write(out.geometry(painter.type()));
            out.close();
        } else if (owner && (full || counted)) {
            points.row(row, counted ? 1 : 0);
        }
    }

    /** The longer side of a shape's envelope in units of this zoom. */
    private double units(Shape shape) {
        return Math.scalb((double) shape.gridSpan(), address.level() + LayerWriter.EXTENT_BITS - MercatorGrid.BITS);
    }
}
