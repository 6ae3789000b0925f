/**
 * Topology of a set of grids: what lies in no grid, in several, or outside; and which grid a feature belongs to.
 *
 * <p>Doors: {@link riskmap.geodata.coverage.GridCoverage} checks a set of grids against the jurisdiction,
 * {@link riskmap.geodata.coverage.GridSelection} picks the grids of a plan, and
 * {@link riskmap.geodata.coverage.GridAssignment} says which grid each feature belongs to.
 *
 * <p>Polygons are taken as they are stored: their edges are straight in longitude/latitude. Overlay happens in a plane
 * that is an affine image of longitude/latitude, so vertices on edges stay on edges; areas and lengths are measured on the
 * ellipsoid (CGCS2000, the difference to WGS 84 is below a nanometre per metre) and therefore add up.
 */
package riskmap.geodata.coverage;
