package riskmap.geodata.proximity;

/**
 * One answer.
 *
 * @param row row of the table that was asked
 * @param distance geodesic distance, m
 */
public record Neighbour(int row, double distance) {}
