package riskmap.geodata.hotspot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SignificanceTest {

    @Test
    void pValuesAreThoseOfR() {
        double worst = 0;
        for (String[] row : Golden.rows("two-sided.csv")) {
            double expected = Double.parseDouble(row[1]);
            double p = Significance.twoSided(-Double.parseDouble(row[0]));
            worst = Math.max(worst, Math.abs(p / expected - 1));
        }
        System.out.printf("two-sided p-values beside R: %.1e relative%n", worst);
        assertEquals(0, worst, 1e-11);
    }

    @Test
    void correctionIsThatOfBenjaminiAndHochberg() {
        // The four of a textbook: 0.01·4/1, 0.02·4/2, 0.03·4/3, 0.5; the least from the right.
        assertArrayEquals(
                new double[] {0.04, 0.5, 0.04, 0.04},
                Significance.falseDiscovery(new double[] {0.01, 0.5, 0.03, 0.02}),
                1e-15);
        assertArrayEquals(new double[] {Double.NaN, 0.2}, Significance.falseDiscovery(new double[] {Double.NaN, 0.2}));
        assertEquals(0, Significance.falseDiscovery(new double[0]).length);
    }

    @Test
    void classesFollowCorrectedValueAndSign() {
        assertEquals(HotSpotClass.HOT_99, HotSpotClass.of(4, 0.01));
        assertEquals(HotSpotClass.COLD_95, HotSpotClass.of(-3, 0.05));
        assertEquals(HotSpotClass.HOT_90, HotSpotClass.of(3, 0.1));
        assertEquals(HotSpotClass.NONE, HotSpotClass.of(3, 0.11));
        assertEquals(HotSpotClass.NONE, HotSpotClass.of(Double.NaN, Double.NaN));
        assertEquals("cold-90", HotSpotClass.COLD_90.word());
    }
}
