/**
 * Kernel density, twice: the process {@code density} answers a raster, and picture tiles show the same field on a map.
 * Both take their fields from {@link riskmap.backend.http.processes.density.DensityFields}, which keeps the last ones.
 */
package riskmap.backend.http.processes.density;
