/**
 * Archives and XML from strangers: ZIP files whose entries are held to limits while they are read, and XML without document
 * types and external entities. The doors are {@link riskmap.geodata.intake.archive.Archive} and
 * {@link riskmap.geodata.intake.archive.PlainXml}.
 */
package riskmap.geodata.intake.archive;
