/**
 * The way out: layers as files. An {@link riskmap.geodata.export.Excerpt} says which features, attributes and reference
 * system; a {@link riskmap.geodata.export.LayerWriter} per format, each in a folder of its own, writes it row by row, so that
 * memory does not grow with the layer. {@code files} is the door; {@link riskmap.geodata.export.GeoJson} also serves answers
 * over HTTP.
 *
 * <p>Every format keeps what {@code riskmap.geodata.intake} needs to read the features back equal.
 */
package riskmap.geodata.export;
