/**
 * The classes of a density raster as areas and lines.
 *
 * <p>{@link riskmap.geodata.density.contour.DensityContours} is the door; it walks the cells of the raster once per break
 * (marching squares, {@code LevelRings}), joins the lines into areas ({@code LevelArea}) and subtracts each from the next.
 *
 * <p>GeoTools as packaged offers only {@code ContourProcess}, which draws lines over a triangulation of points; it has no
 * areas and does not know that a raster's surface is bilinear between four centres.
 */
package riskmap.geodata.density.contour;
