/**
 * OGC API – Tiles: vector tiles of one layer or several, made when asked for and kept while nothing in them changed.
 *
 * <p>A tile's entity tag is a hash of its content, so an edit elsewhere in the layer leaves it, and what clients keep,
 * valid.
 */
package riskmap.backend.http.tiles;
