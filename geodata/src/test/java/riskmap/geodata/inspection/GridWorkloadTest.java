package riskmap.geodata.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import riskmap.geodata.snapshot.LayerTable;

class GridWorkloadTest {

    @Test
    void visitsTimesTimeAndTheWayBetween() {
        LayerTable places = new SmallTown()
                .place("p", 120.05, "chemical")
                .place("q", 120.06, "chemical")
                .place("shop", 120.07, "retail")
                .place("what", 120.08, null)
                .place("away", 121, "chemical")
                .table("enterprises");
        int[] owners = new int[places.size()];
        for (int row = 0; row < owners.length; row++) {
            owners[row] = places.lon(row) > 120.5 ? -1 : 0;
        }
        GridWorkload[] loads = GridWorkload.of(places, owners, new double[] {2e6, 1e6}, SmallTown.RULES);
        assertEquals(4, loads[0].places());
        assertEquals(1, loads[0].notKnown());
        assertEquals(12, loads[0].patrols());
        assertEquals(8, loads[0].inspections());
        assertEquals(12 * 0.5 + 8 * 2, loads[0].siteHours(), 1e-12);
        // Two places in 2 km²: 0.7124 km apart, 1.3 times that at 20 km/h, for each of 20 visits.
        assertEquals(20 * 0.7124 * 1.3 / 20, loads[0].travelHours(), 1e-12);
        assertEquals(loads[0].siteHours() + loads[0].travelHours(), loads[0].hours(), 1e-12);
        assertEquals(new GridWorkload(0, 0, 0, 0, 0, 0), loads[1]);
    }
}
