package riskmap.geodata.intake.blocks;

import org.locationtech.jts.geom.Polygon;

/**
 * One block.
 *
 * @param shape its outline in metres
 * @param water whether it is a water surface
 * @param area number of the area it was cut from
 */
public record Block(Polygon shape, boolean water, int area) {}
