/**
 * Layers as ESRI Shapefiles (ESRI white paper J-7855, July 1998; dBASE III tables) in a ZIP archive: one for each type of
 * geometry the layer holds, each with .shp, .shx, .dbf in UTF-8, .prj, .cpg.
 *
 * <p>A DBF knows names of ten bytes and texts of 254. Longer names are shortened and made unique; longer texts go on in
 * further fields. The table {@code .fields.csv} beside each file says which field is which attribute, and intake reads it.
 * {@link riskmap.geodata.export.shapefile.ShapefileWriter} is the door.
 */
package riskmap.geodata.export.shapefile;
