/**
 * Files of any supported format: what a file is, by its name and its first bytes, and the reader for it.
 * {@link riskmap.geodata.intake.files.SourceFiles} is the door.
 */
package riskmap.geodata.intake.files;
