package riskmap.geodata.tiles;

import riskmap.geodata.snapshot.LayerTable;
import riskmap.geodata.snapshot.MercatorGrid;

/** Writes rows, and gathered cells of rows, as points of one tile. */
final class PointPainter {

    private static final int MOVE_ONCE = 1 << 3 | 1;

    private final LayerTable table;
    private final Attributes attributes;
    private final TileAddress address;
    private final LayerWriter out;

    PointPainter(LayerTable table, Attributes attributes, TileAddress address, LayerWriter out) {
        this.table = table;
        this.attributes = attributes;
        this.address = address;
        this.out = out;
    }

    /** Writes one row; {@code count} is written beside its attributes unless 0. */
    void row(int row, int count) {
        attributes.open(row, out);
        if (count > 0) {
            attributes.count(count, out);
        }
        point(table.gridX(row), table.gridY(row));
    }

    /** Writes one cell. */
    void cell(Cell cell) {
        attributes.open(cell, out);
        point(cell.meanX(), cell.meanY());
    }

    private void point(int gridX, int gridY) {
        ProtoBuffer geometry = out.geometry(LayerWriter.POINT);
        geometry.octet(MOVE_ONCE);
        geometry.zigzag(unit(gridX, address.x()));
        geometry.zigzag(unit(gridY, address.y()));
        out.close();
    }

    /** Position inside the tile, 0 to 4095. */
    private int unit(int grid, int tile) {
        int inside = grid - (tile << MercatorGrid.BITS - address.level());
        int shift = MercatorGrid.BITS - address.level() - LayerWriter.EXTENT_BITS;
        return shift >= 0 ? inside >>> shift : inside << -shift;
    }
}
