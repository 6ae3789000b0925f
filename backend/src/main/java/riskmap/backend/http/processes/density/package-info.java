/**
 * Kernel density, three ways: the process {@code density} answers a raster (JSON, CSV, PNG, GeoTIFF) or features (class areas
 * and lines, hexagons, squares), picture tiles show the same field on a map, and one address answers the value at a place.
 * All take their fields from {@link riskmap.backend.http.processes.density.DensityFields}, which keeps the last ones.
 */
package riskmap.backend.http.processes.density;
