/** Layers as workbooks of Excel. {@link riskmap.geodata.export.xlsx.XlsxWriter} is the door. */
package riskmap.geodata.export.xlsx;
