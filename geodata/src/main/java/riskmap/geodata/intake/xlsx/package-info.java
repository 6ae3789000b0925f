/**
 * XLSX workbooks: the first visible sheet as a table whose first row is the header, read row by row in place. Formulas count
 * by the value Excel stored with them. {@link riskmap.geodata.intake.xlsx.XlsxReader} is the door.
 */
package riskmap.geodata.intake.xlsx;
