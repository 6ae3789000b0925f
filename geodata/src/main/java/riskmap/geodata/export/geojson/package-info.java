/** Layers as GeoJSON. {@link riskmap.geodata.export.geojson.GeoJsonWriter} is the door. */
package riskmap.geodata.export.geojson;
