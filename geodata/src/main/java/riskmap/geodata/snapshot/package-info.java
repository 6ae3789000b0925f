/**
 * The immutable city every reader sees.
 *
 * <p>A {@link riskmap.geodata.snapshot.CitySnapshot} holds one {@link riskmap.geodata.snapshot.LayerTable} per layer, a
 * columnar table with one {@link riskmap.geodata.snapshot.SpatialIndex}. Tables are built once and never change; a new
 * snapshot shares every table whose layer did not change. A request takes the snapshot once and sees one consistent
 * city.
 *
 * <p>A city has a {@linkplain riskmap.geodata.snapshot.CitySnapshot#publicEdition public edition}: the same without
 * restricted layers and attributes, and with positions on a lattice where a layer says so: those of all
 * features, or of those with a link to one that is a secret. Whoever is handed it can search,
 * draw, measure and export without knowing what the public may not; single features and areas of changes go through
 * {@link riskmap.geodata.snapshot.PublicEdition}.
 */
package riskmap.geodata.snapshot;
