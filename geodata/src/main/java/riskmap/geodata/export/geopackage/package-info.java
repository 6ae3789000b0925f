/**
 * Layers as GeoPackages (OGC 12-128r18): one table of features with its entry in the tables the standard asks for. The SQLite
 * file is written page by page as its file format defines (sqlite.org/fileformat2.html), so no database engine, no native
 * library and no SQL is involved. {@link riskmap.geodata.export.geopackage.GeoPackageWriter} is the door.
 */
package riskmap.geodata.export.geopackage;
