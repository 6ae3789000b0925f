/** Layers as tables of text. {@link riskmap.geodata.export.csv.CsvWriter} is the door. */
package riskmap.geodata.export.csv;
