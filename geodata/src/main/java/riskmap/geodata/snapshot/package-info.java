/**
 * The immutable city every reader sees.
 *
 * <p>A {@link riskmap.geodata.snapshot.CitySnapshot} holds one {@link riskmap.geodata.snapshot.LayerTable} per layer, a
 * columnar table with one {@link riskmap.geodata.snapshot.SpatialIndex}. Tables are built once and never change; a new
 * snapshot shares every table whose layer did not change. A request takes the snapshot once and sees one consistent
 * city.
 */
package riskmap.geodata.snapshot;
