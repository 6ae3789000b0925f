/**
 * Tables: CSV and its kin, in any encoding met in the field, with coordinates in two columns or as well-known text.
 * {@link riskmap.geodata.intake.table.CsvReader} is the door for files,
 * {@link riskmap.geodata.intake.table.TableRecords} for rows that come from elsewhere, such as a workbook.
 */
package riskmap.geodata.intake.table;
