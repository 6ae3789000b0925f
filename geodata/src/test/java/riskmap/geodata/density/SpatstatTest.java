package riskmap.geodata.density;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import riskmap.geodata.crs.MetricCrs;

/** The field against R's spatstat on the same points; the resource folder holds the script that made the figures. */
class SpatstatTest {

    private static final MetricCrs PLANE = MetricCrs.at(120.3, 31.35);

    @Test
    void gaussianEqualsSpatstat() throws IOException {
        // Ours ends at 5 standard deviations, where spatstat's goes on: up to 4·10⁻⁶ of a point's peak for each of 400.
        compare(Kernel.GAUSSIAN, 2, 1e-5);
    }

    @Test
    void quarticEqualsSpatstat() throws IOException {
        compare(Kernel.QUARTIC, 3, 1e-7);
    }

    private static void compare(Kernel kernel, int column, double tolerance) throws IOException {
        DensityField field = new DensityField(points(), kernel, 900);
        List<double[]> rows = rows("density-expected.csv");
        double[] expected = rows.stream().mapToDouble(row -> row[column]).toArray();
        double[] exact =
                rows.stream().mapToDouble(row -> field.atMetres(row[0], row[1])).toArray();
        double[] lattice = new double[expected.length];
        for (int i = 0; i < lattice.length; i++) {
            double[] row = rows.get(i);
            lattice[i] = field.whole().value(row[0], row[1]);
        }
        double errorExact = TestPoints.greatestError(expected, exact);
        double errorLattice = TestPoints.greatestError(expected, lattice);
        System.out.printf(
                "density beside spatstat, %s: %.1e of the maximum by the sum, %.1e by the lattice%n",
                kernel, errorExact, errorLattice);
        assertTrue(errorExact <= tolerance, kernel + " by the sum: " + errorExact);
        assertTrue(errorLattice <= 1e-3, kernel + " by the lattice: " + errorLattice);
    }

    private static WeightedPoints points() throws IOException {
        List<double[]> rows = rows("density-points.csv");
        double[] at = new double[2];
        double[][] columns = new double[3][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            PLANE.toDegrees(rows.get(i)[0], rows.get(i)[1], at, 0);
            columns[0][i] = at[0];
            columns[1][i] = at[1];
            columns[2][i] = rows.get(i)[2];
        }
        return WeightedPoints.of(PLANE, columns[0], columns[1], columns[2]);
    }

    private static List<double[]> rows(String name) throws IOException {
        try (InputStream in = SpatstatTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .skip(1)
                    .map(line -> java.util.Arrays.stream(line.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        }
    }
}
