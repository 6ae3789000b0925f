package riskmap.geodata.demo.town;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import riskmap.geodata.demo.town.plan.Quarter;

/** Decides what each block is used for, from its quarter and what it lies beside. */
final class Uses {

    private static final Use[] ORDER = {
        Use.RESIDENTIAL, Use.INDUSTRIAL, Use.COMMERCIAL, Use.CIVIC, Use.GREEN, Use.TRANSPORT, Use.FARMLAND
    };
    private static final Map<Quarter.Kind, double[]> SHARES = new EnumMap<>(Quarter.Kind.class);

    static {
        SHARES.put(Quarter.Kind.OLD_TOWN, new double[] {70, 0, 20, 6, 4, 0, 0});
        SHARES.put(Quarter.Kind.CENTRE, new double[] {32, 0, 44, 11, 13, 0, 0});
        SHARES.put(Quarter.Kind.HOUSING, new double[] {70, 2, 9, 9, 10, 0, 0});
        SHARES.put(Quarter.Kind.CAMPUS, new double[] {30, 6, 9, 36, 19, 0, 0});
        SHARES.put(Quarter.Kind.INDUSTRY, new double[] {6, 78, 4, 1, 7, 4, 0});
        SHARES.put(Quarter.Kind.PORT, new double[] {1, 68, 3, 0, 8, 20, 0});
        SHARES.put(Quarter.Kind.CHEMICAL, new double[] {0, 86, 0, 0, 11, 3, 0});
        SHARES.put(Quarter.Kind.VILLAGE, new double[] {17, 1, 0, 1, 16, 0, 65});
        SHARES.put(Quarter.Kind.WETLAND, new double[] {0, 0, 0, 0, 74, 0, 26});
    }

    private final List<Quarter> quarters;
    private final Dice dice;

    Uses(List<Quarter> quarters, Dice dice) {
        this.quarters = quarters;
        this.dice = dice;
    }

    /** The use of a block that is not water. */
    Use of(Polygon area, Quarter quarter, List<Block.Side> sides) {
        Use drawn = draw(SHARES.get(quarter.kind()));
        double round = 4 * Math.PI * area.getArea() / (area.getLength() * area.getLength());
        if (round < 0.22 || share(sides, LineKind.SHORE) > 0.12) {
            return quarter.kind() == Quarter.Kind.PORT ? Use.TRANSPORT : Use.GREEN;
        }
        if (share(sides, LineKind.MOTORWAY) + share(sides, LineKind.RAIL) > 0.3 && drawn == Use.RESIDENTIAL) {
            return dice.chance(0.5) ? Use.GREEN : Use.INDUSTRIAL;
        }
        boolean home = drawn == Use.RESIDENTIAL || drawn == Use.CIVIC || drawn == Use.COMMERCIAL;
        if (home && nearChemistry(area.getCentroid().getCoordinate())) {
            return Use.GREEN;
        }
        return drawn;
    }

    /**
     * Lets blocks take over the use of a neighbour in the same quarter, so that uses lie together in larger pieces while
     * their shares stay about the same. Parks on the water and land kept free around the chemical park stay.
     */
    void gather(List<Block> blocks, Neighbours neighbours) {
        for (int round = 0; round < 3; round++) {
            for (Block block : blocks) {
                List<Neighbours.Edge> around = neighbours.of(block.number());
                if (block.use() == Use.WATER || around.isEmpty() || !dice.chance(0.3)) {
                    continue;
                }
                Block other = blocks.get(dice.pick(around).other(block.number()));
                boolean fits = other.quarter() == block.quarter() && other.use() != Use.WATER;
                if (fits && !block.isReserved() && !other.isReserved()) {
                    block.change(other.use());
                }
            }
        }
    }

    private Use draw(double[] shares) {
        double mark = dice.unit() * 100;
        for (int i = 0; i < shares.length; i++) {
            mark -= shares[i];
            if (mark < 0) {
                return ORDER[i];
            }
        }
        return Use.GREEN;
    }

    private boolean nearChemistry(Coordinate at) {
        return quarters.stream()
                .filter(quarter -> quarter.kind() == Quarter.Kind.CHEMICAL)
                .anyMatch(quarter -> Math.hypot(at.x - quarter.x(), at.y - quarter.y()) < quarter.radius() * 1.55);
    }

    private static double share(List<Block.Side> sides, LineKind kind) {
        double all = 0;
        double some = 0;
        for (Block.Side side : sides) {
            all += side.length();
            some += side.line().kind() == kind ? side.length() : 0;
        }
        return all == 0 ? 0 : some / all;
    }
}
