/**
 * Kernel density: how much of something there is per square kilometre around a place.
 *
 * <p>Definition: {@code d(x) = Σ wᵢ·K(|x − xᵢ| / h) / h²} per km², with kernel K of integral 1 over the plane and bandwidth
 * h in metres of the city's metric plane. It is one field over the plane: its value at a place does not depend on the
 * raster, tile, zoom or screen that asks, and its integral is Σw.
 *
 * <p>Doors: {@link riskmap.geodata.density.DensityField} is the field, {@link riskmap.geodata.density.DensityRaster} what
 * it looks like over a box of longitude and latitude, {@link riskmap.geodata.density.DensityClasses} the fixed colour
 * classes.
 *
 * <p>GeoTools' HeatmapProcess is not used: its radius is in pixels and it stretches every call to 0…1, so neighbouring
 * tiles disagree.
 */
package riskmap.geodata.density;
