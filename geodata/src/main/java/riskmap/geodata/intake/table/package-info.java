/**
 * Tables as text: CSV and its kin, in any encoding met in the field, with coordinates in two columns or as well-known text.
 * {@link riskmap.geodata.intake.table.CsvReader} is the door.
 */
package riskmap.geodata.intake.table;
