package riskmap.geodata.model;

/**
 * Web Mercator zoom levels at which a layer is served as tiles.
 *
 * @param min first zoom with content, 0–22
 * @param max last zoom for which tiles are made, 0–22; clients enlarge beyond it
 * @param full first zoom at which every feature is in the tiles; below it points are aggregated with exact counts,
 *     lines and polygons simplified
 */
public record ZoomRange(int min, int max, int full) {

    /** The highest zoom any layer may declare. */
    public static final int LIMIT = 22;

    public ZoomRange {
        if (min < 0 || max > LIMIT || min > full || full > max) {
            throw new IllegalArgumentException(
                    "zooms must keep 0 <= min <= full <= max <= 22: min " + min + ", full " + full + ", max " + max);
        }
    }
}
