package riskmap.geodata.intake.detect;

/**
 * One reading of the coordinates of a source, and how many of its points fit what is known.
 *
 * @param crs name of the reference system, as {@link riskmap.geodata.crs.Crs#parse} reads it
 * @param swapped whether the axes stand the other way round: latitude or northing first
 * @param inCity points in the city
 * @param onGround of these, points on known blocks or buildings
 * @param atPlace of these, points at a known place
 */
public record CrsCandidate(String crs, boolean swapped, int inCity, int onGround, int atPlace) {}
