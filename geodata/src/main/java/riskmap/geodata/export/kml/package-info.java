/** Layers as KML 2.3 (OGC 12-007r2). {@link riskmap.geodata.export.kml.KmlWriter} is the door. */
package riskmap.geodata.export.kml;
