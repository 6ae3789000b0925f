/**
 * OGC API – Tiles: vector tiles of one layer or several, in WebMercatorQuad or CGCS2000Quad, of all features or of those a
 * filter and a time select; made when asked for and kept, within a budget of bytes, while nothing in them changed. Tilesets,
 * tile matrix sets, TileJSON and a MapLibre style describe them, all derived from the layers' declarations.
 *
 * <p>A tile's entity tag is a hash of its content, so an edit elsewhere in the layer leaves it, and what clients keep,
 * valid.
 */
package riskmap.backend.http.tiles;
