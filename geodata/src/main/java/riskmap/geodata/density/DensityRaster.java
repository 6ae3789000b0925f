package riskmap.geodata.density;

import org.locationtech.jts.geom.Envelope;

/**
 * A density field over a box of longitude and latitude.
 *
 * @param box degrees
 * @param width columns
 * @param height rows
 * @param values weight per km² at the centre of each cell, row by row from the north-west; must not be changed
 */
public record DensityRaster(Envelope box, int width, int height, float[] values) {

    /** Greatest width and height. */
    public static final int MAX_SIDE = 4096;

    static void check(Envelope box, int width, int height) {
        if (width < 1 || width > MAX_SIDE || height < 1 || height > MAX_SIDE) {
            throw new IllegalArgumentException(
                    "raster is " + width + " × " + height + "; width and height are 1 to " + MAX_SIDE);
        }
        if (box.isNull() || box.getWidth() <= 0 || box.getHeight() <= 0) {
            throw new IllegalArgumentException("bbox " + box + " has no extent; west < east and south < north");
        }
    }

    /** The value of a cell; row 0 is the northernmost. */
    public double value(int column, int row) {
        return values[row * width + column];
    }

    /** The greatest value, weight per km²; 0 for an empty field. */
    public double max() {
        double max = 0;
        for (float value : values) {
            max = Math.max(max, value);
        }
        return max;
    }
}
