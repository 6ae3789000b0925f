/**
 * Rasters as GeoTIFF, written by GeoTools: {@link riskmap.geodata.export.geotiff.GeoTiff} is the door.
 */
package riskmap.geodata.export.geotiff;
