/**
 * KML documents, bare or in a KMZ archive: every placemark with its extended data, read as a stream. Document types, entities,
 * network links and styles are not followed. {@link riskmap.geodata.intake.kml.KmlReader} is the door.
 */
package riskmap.geodata.intake.kml;
