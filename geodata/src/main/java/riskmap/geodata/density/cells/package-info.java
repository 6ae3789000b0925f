/**
 * Even cells over the metric plane, hexagons or squares, and how much lies in each of them.
 *
 * <p>Doors: {@link riskmap.geodata.density.cells.CellLattice} says which cell a place is in and what the cell looks like,
 * {@link riskmap.geodata.density.cells.CellBins} counts and weighs points cell by cell. Cells are anchored at the origin of
 * the plane, so a cell is the same whatever region is asked for.
 */
package riskmap.geodata.density.cells;
