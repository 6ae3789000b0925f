/**
 * GeoPackages (OGC 12-128r18), read straight from the pages of the SQLite file (sqlite.org/fileformat2.html): nothing in the
 * file is run, neither its SQL nor a database engine, so names, views and triggers can do no harm and memory stays bounded.
 * {@link riskmap.geodata.intake.geopackage.GeoPackageReader} is the door.
 */
package riskmap.geodata.intake.geopackage;
