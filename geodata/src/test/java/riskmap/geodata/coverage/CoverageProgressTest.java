package riskmap.geodata.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import riskmap.geodata.model.Cancelled;
import riskmap.geodata.model.Progress;

/** A check tells how far it is and stops at any of its steps. */
class CoverageProgressTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int SIDE = 30;

    @Test
    void progressGrowsFromStartToEnd() {
        List<Double> shares = new ArrayList<>();
        CoverageReport report =
                GridCoverage.check(squares(), Optional.empty(), 1, (done, total) -> shares.add((double) done / total));
        assertEquals(GridCoverage.check(squares(), Optional.empty(), 1).summary(), report.summary());
        assertTrue(shares.size() > 2 * SIDE * SIDE, shares.size() + " steps");
        for (int i = 1; i < shares.size(); i++) {
            assertTrue(shares.get(i) >= shares.get(i - 1), shares.get(i - 1) + " before " + shares.get(i));
        }
        assertTrue(shares.get(0) < 0.01 && shares.get(shares.size() - 1) > 0.75, shares::toString);
    }

    @Test
    void aCheckStopsWhereverItIsTold() {
        for (double share : new double[] {0, 0.1, 0.3, 0.6, 0.75}) {
            Progress stop = (done, total) -> {
                if (done >= share * total) {
                    throw new Cancelled();
                }
            };
            assertThrows(Cancelled.class, () -> GridCoverage.check(squares(), Optional.empty(), 1, stop));
        }
    }

    /** Squares of 0.01 degrees, every seventh of them 2 m too wide, so that borders have to be overlaid. */
    private static List<Grid> squares() {
        List<Grid> grids = new ArrayList<>();
        for (int i = 0; i < SIDE * SIDE; i++) {
            double west = 120 + 0.01 * (i % SIDE);
            double south = 31 + 0.01 * (i / SIDE);
            double east = west + (i % 7 == 0 ? 0.01002 : 0.01);
            String code = "G" + i;
            grids.add(new Grid(code, code, FACTORY.toGeometry(new Envelope(west, east, south, south + 0.01))));
        }
        return grids;
    }
}
