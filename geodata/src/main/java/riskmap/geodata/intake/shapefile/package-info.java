/**
 * ESRI Shapefiles, as a ZIP archive of their parts or as a .shp with its parts beside it. Shapes and table rows are read side
 * by side, in place, one at a time; the .shx is only compared. {@link riskmap.geodata.intake.shapefile.ShapefileReader} is
 * the door.
 */
package riskmap.geodata.intake.shapefile;
