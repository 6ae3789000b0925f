package riskmap.geodata.density.contour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import riskmap.geodata.density.DensityClasses;
import riskmap.geodata.density.DensityRaster;
import riskmap.geodata.density.contour.DensityContours.ClassShape;

class DensityContoursTest {

    private static final DensityClasses CLASSES = DensityClasses.STANDARD;
    private static final Envelope BOX = new Envelope(120.6, 120.8, 31.2, 31.35);

    @Test
    void everyCentreLiesInTheAreaOfItsClass() {
        for (long seed = 1; seed <= 6; seed++) {
            DensityRaster raster = rough(seed);
            List<ClassShape> areas = DensityContours.areas(raster, CLASSES);
            IndexedPointInAreaLocator[] locators =
                    new IndexedPointInAreaLocator[CLASSES.breaks().size()];
            for (ClassShape area : areas) {
                assertTrue(area.geometry().isValid(), "seed " + seed + ", class " + area.number());
                locators[area.number()] = new IndexedPointInAreaLocator(area.geometry());
            }
            for (int i = 0; i < raster.values().length; i++) {
                int expected = CLASSES.classOf(raster.values()[i]);
                for (int number = 0; number < locators.length; number++) {
                    boolean inside =
                            locators[number] != null && locators[number].locate(centre(raster, i)) == Location.INTERIOR;
                    assertEquals(number == expected, inside, "seed " + seed + ", cell " + i + ", class " + number);
                }
            }
        }
    }

    @Test
    void areasDoNotOverlapAndLeaveNothingOut() {
        for (long seed = 11; seed <= 13; seed++) {
            DensityRaster raster = rough(seed);
            List<ClassShape> areas = DensityContours.areas(raster, CLASSES);
            double sum = areas.stream()
                    .mapToDouble(area -> area.geometry().getArea())
                    .sum();
            double reached =
                    new LevelArea(raster, CLASSES.breaks().get(0)).area().getArea();
            assertEquals(1, sum / reached, 1e-9, "seed " + seed);
        }
    }

    @Test
    void aHighPlainIsTheWholeBox() {
        float[] values = new float[12];
        java.util.Arrays.fill(values, 20);
        List<ClassShape> areas = DensityContours.areas(new DensityRaster(BOX, 4, 3, values), CLASSES);
        assertEquals(1, areas.size());
        assertEquals(4, areas.get(0).number());
        assertEquals(20, areas.get(0).from());
        assertEquals(50, areas.get(0).to());
        assertEquals(BOX.getArea(), areas.get(0).geometry().getArea(), 1e-12);
        assertEquals(List.of(), DensityContours.lines(new DensityRaster(BOX, 4, 3, values), CLASSES));
    }

    @Test
    void linesOfAConeAreCircles() {
        int side = 401;
        float[] values = new float[side * side];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (1500 - 10 * Math.hypot(i % side - 200, i / side - 200));
        }
        Envelope square = new Envelope(0, 401, 0, 401);
        List<ClassShape> lines = DensityContours.lines(new DensityRaster(square, side, side, values), CLASSES);
        assertEquals(10, lines.size());
        for (ClassShape line : lines) {
            double radius = (1500 - line.from()) / 10;
            assertEquals(1, line.geometry().getNumGeometries());
            for (Coordinate place : line.geometry().getCoordinates()) {
                assertEquals(radius, place.distance(new Coordinate(200.5, 200.5)), 0.02);
            }
        }
    }

    @Test
    void anEmptyFieldHasNoContoursAndALargeRasterIsRefused() {
        assertEquals(List.of(), DensityContours.areas(new DensityRaster(BOX, 8, 8, new float[64]), CLASSES));
        DensityRaster large = new DensityRaster(BOX, 2048, 1024, new float[1]);
        String message = assertThrows(IllegalArgumentException.class, () -> DensityContours.areas(large, CLASSES))
                .getMessage();
        assertTrue(message.contains("1048576"), message);
    }

    /** Hills with noise; some values equal a break, many squares are saddles. */
    private static DensityRaster rough(long seed) {
        Random random = new Random(seed);
        float[] values = new float[60 * 45];
        for (int i = 0; i < values.length; i++) {
            double hill = 300 * Math.exp(-Math.hypot(i % 60 - 20, i / 60 - 30) / 8);
            values[i] = (float) (hill * random.nextDouble());
            if (random.nextInt(10) == 0) {
                values[i] = (float) (double) CLASSES.breaks().get(random.nextInt(8));
            }
        }
        return new DensityRaster(BOX, 60, 45, values);
    }

    private static Coordinate centre(DensityRaster raster, int i) {
        return new Coordinate(
                BOX.getMinX() + (i % raster.width() + 0.5) * BOX.getWidth() / raster.width(),
                BOX.getMaxY() - (i / raster.width() + 0.5) * BOX.getHeight() / raster.height());
    }
}
