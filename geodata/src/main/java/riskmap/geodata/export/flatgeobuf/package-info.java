/**
 * Layers as FlatGeobuf 3, written as a stream and so without the optional spatial index.
 * {@link riskmap.geodata.export.flatgeobuf.FlatGeobufWriter} is the door.
 */
package riskmap.geodata.export.flatgeobuf;
