package riskmap.geodata.demo.town;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** Tells each block which lanes, dead ends and rivers lie in it, so that nothing is put on them. */
final class InnerLines {

    private final STRtree index = new STRtree();
    private final Set<Long> borders = new HashSet<>();

    InnerLines(List<Block> blocks) {
        for (Block block : blocks) {
            index.insert(block.area().getEnvelopeInternal(), block);
            block.sides().forEach(side -> borders.add(Segments.key(side.a(), side.b())));
        }
        index.build();
    }

    void note(List<Trace> traces) {
        for (Trace trace : traces) {
            for (int i = 1; i < trace.points().size(); i++) {
                Coordinate a = trace.points().get(i - 1);
                Coordinate b = trace.points().get(i);
                if (trace.kind() == LineKind.RIVER) {
                    noteNear(new Block.Side(a, b, trace, 0), trace.halfWidth());
                } else if (!borders.contains(Segments.key(a, b))) {
                    note(new Block.Side(a, b, trace, 0));
                }
            }
        }
    }

    /** A river is wide: it reaches into blocks that do not border on its middle. */
    private void noteNear(Block.Side side, double halfWidth) {
        Envelope around = new Envelope(side.a(), side.b());
        around.expandBy(halfWidth);
        for (Object found : index.query(around)) {
            ((Block) found).crossedBy(side);
        }
    }

    private void note(Block.Side side) {
        Coordinate middle = new Coordinate((side.a().x + side.b().x) / 2, (side.a().y + side.b().y) / 2);
        for (Object found : index.query(new Envelope(middle))) {
            Block block = (Block) found;
            if (PointLocation.isInRing(middle, block.area().getExteriorRing().getCoordinates())) {
                block.crossedBy(side);
            }
        }
    }
}
