/**
 * Writes layers as files: GeoJSON and CSV, streamed row by row, so that memory does not grow with the layer.
 *
 * <p>The public door is {@link riskmap.geodata.export.LayerExport}.
 */
package riskmap.geodata.export;
