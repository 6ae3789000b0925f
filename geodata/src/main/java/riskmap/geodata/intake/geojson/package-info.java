/**
 * GeoJSON (RFC 7946), as one document or one feature per line, streamed.
 * {@link riskmap.geodata.intake.geojson.GeoJsonReader} is the door.
 */
package riskmap.geodata.intake.geojson;
