/**
 * What is near: the nearest features of a layer, all within a distance, rings around a place, corridors along a line.
 *
 * <p>Distances are geodesics on the ellipsoid in metres, to the nearest point of a feature: 0 inside a polygon. Answers
 * are complete and in exact order, nearest first, equal distances by id. Door: {@link
 * riskmap.geodata.proximity.Proximity}.
 */
package riskmap.geodata.proximity;
