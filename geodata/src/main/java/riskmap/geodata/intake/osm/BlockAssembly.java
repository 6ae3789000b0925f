package riskmap.geodata.intake.osm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import riskmap.geodata.crs.MetricCrs;
import riskmap.geodata.intake.blocks.Block;
import riskmap.geodata.intake.blocks.BlockCutter;
import riskmap.geodata.intake.osm.Ground.Parcel;
import riskmap.geodata.model.LocalizedText;

/** The jurisdiction and its blocks. Each jurisdiction is given the corners of its blocks, so that they cover it exactly. */
final class BlockAssembly {

    /** Snapping to centimetres changes a district's area by parts per million. */
    private static final double SAME = 1e-4;

    /** Degrees. An edge straight in degrees is bent in the plane: by 4 mm where it is half a kilometre long. */
    private static final double LONG_EDGE = 0.005;

    private final Ground ground;
    private final Recorder recorder;

    BlockAssembly(Ground ground, Recorder recorder) {
        this.ground = ground;
        this.recorder = recorder;
    }

    void make() {
        List<Parcel> areas = new Jurisdictions(ground, recorder).choose();
        if (areas.isEmpty()) {
            return;
        }
        Envelope box = new Envelope();
        areas.forEach(area -> box.expandToInclude(area.shape().getEnvelopeInternal()));
        MetricCrs plane = MetricCrs.at(box.centre().x, box.centre().y);
        List<Block> blocks = cut(areas, box, plane);
        List<List<Geometry>> shapes = new ArrayList<>();
        areas.forEach(area -> shapes.add(new ArrayList<>()));
        for (Block block : inReadingOrder(blocks)) {
            Geometry shape = plane.toDegrees(block.shape());
            shapes.get(block.area()).add(shape);
            record(block, shape, shapes.stream().mapToInt(List::size).sum());
        }
        for (int i = 0; i < areas.size(); i++) {
            Parcel area = areas.get(i);
            recorder.accept(area.thing(), "jurisdiction", outline(area, shapes.get(i)), area.values(), null);
        }
    }

    /** The union of the blocks, which is the area itself but for centimetres; the area as it was when it is not. */
    private Geometry outline(Parcel area, List<Geometry> blocks) {
        Geometry union = blocks.isEmpty() ? null : union(blocks);
        double size = area.shape().getArea();
        if (union != null && Math.abs(union.getArea() - size) <= SAME * size) {
            return union;
        }
        recorder.note(
                area.shape(),
                LocalizedText.of(
                        "基本单元没有恰好覆盖“" + area.values().get("name") + "”",
                        "the blocks do not cover " + area.values().get("name") + " exactly"));
        return area.shape();
    }

    private List<Block> cut(List<Parcel> areas, Envelope box, MetricCrs plane) {
        BlockCutter cutter = new BlockCutter();
        areas.forEach(area -> cutter.addArea(plane.toMetres(Densifier.densify(area.shape(), LONG_EDGE))));
        inside(box, ground.dividers).forEach(line -> cutter.addLine((LineString) plane.toMetres(line)));
        inside(box, ground.minorDividers).forEach(line -> cutter.addMinorLine((LineString) plane.toMetres(line)));
        for (Geometry water : ground.waters) {
            if (water.getEnvelopeInternal().intersects(box)) {
                cutter.addWater(plane.toMetres(water));
            }
        }
        return cutter.cut();
    }

    private static Stream<LineString> inside(Envelope box, List<LineString> lines) {
        return lines.stream().filter(line -> line.getEnvelopeInternal().intersects(box));
    }

    private void record(Block block, Geometry shape, int number) {
        Point inside = shape.getInteriorPoint();
        String id = String.format(Locale.ROOT, "osm:b%.5f_%.5f", inside.getX(), inside.getY());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("code", String.format(Locale.ROOT, "B%05d", number));
        values.put("area", Math.rint(block.shape().getArea()));
        recorder.acceptMade("blocks", id, shape, values);
    }

    /** Rows from north to south, in each row from west to east; about as many rows as a row has blocks. */
    private static List<Block> inReadingOrder(List<Block> blocks) {
        Envelope box = new Envelope();
        blocks.forEach(block -> box.expandToInclude(block.shape().getEnvelopeInternal()));
        double rowHeight = Math.max(1, box.getHeight() / Math.max(1, Math.sqrt(blocks.size())));
        record Placed(Block block, long row, double x, double y) {}
        return blocks.stream()
                .map(block -> {
                    Coordinate middle = block.shape().getCentroid().getCoordinate();
                    long row = (long) Math.floor((box.getMaxY() - middle.y) / rowHeight);
                    return new Placed(block, row, middle.x, middle.y);
                })
                .sorted(Comparator.comparingLong(Placed::row)
                        .thenComparingDouble(Placed::x)
                        .thenComparingDouble(placed -> -placed.y()))
                .map(Placed::block)
                .toList();
    }

    private static Geometry union(List<Geometry> shapes) {
        Geometry fast = CoverageUnion.union(shapes.toArray(Polygon[]::new));
        return fast.isValid() ? fast : OverlayNGRobust.union(shapes);
    }
}
