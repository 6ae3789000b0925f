/**
 * Mapbox Vector Tiles (specification 2.1) made from a snapshot, one at a time and on demand.
 *
 * <p>{@link riskmap.geodata.tiles.TileEncoder} is the door. A {@link riskmap.geodata.tiles.TileAddress} names a tile of
 * a {@link riskmap.geodata.tiles.TileScheme}, a {@link riskmap.geodata.tiles.TileContent} a layer or some rows of it,
 * {@link riskmap.geodata.tiles.TileOptions} says how points are aggregated and who is looking, and the answer is a {@link riskmap.geodata.tiles.Tile}: bytes and a strong entity tag.
 *
 * <p>Promises. A point lies in exactly one tile of every zoom. Below a layer's full zoom its points are gathered on a
 * fixed lattice, and the counts of all tiles of a zoom add up to the size of the layer. Polygons that share an edge keep
 * sharing it at every zoom, because vertices are moved to a grid that all tiles have in common. Equal content gives equal
 * bytes, whatever the order of edits that led to it.
 */
package riskmap.geodata.tiles;
