/**
 * Bringing files in, followed step by step. Every address needs the role of an editor; errors are RFC 9457 problems.
 *
 * <pre>
 * POST /imports?name=FILE           the file as the body; 201 with its import, 413 over riskmap.import-limit
 * GET  /imports?limit&amp;offset        the ledger, newest first
 * GET  /imports/{id}                state, counts, and progress while it is at work
 * GET  /imports/{id}/events         the same as server-sent events until it has ended
 * POST /imports/{id}/preview        what the first rows would become; the body is a mapping file or empty
 * POST /imports/{id}/dry-run        goes through all of it and writes nothing; 202, follow the import
 * POST /imports/{id}/run            writes it; 202, follow the import
 * POST /imports/{id}/stop           ends it soon; what was written is kept
 * GET  /imports/{id}/issues         limit, offset, kind, sort; f=json, csv or geojson
 * GET  /imports/{id}/report         everything about it; f=json, html or csv
 * GET  /imports/{id}/undo           what taking it back would do
 * POST /imports/{id}/undo?force     takes it back; 202, or 409 with the features edited since
 * </pre>
 *
 * <p>The mapping is the text of a {@link riskmap.geodata.intake.mapping.MappingFile}, the same the command line reads.
 */
package riskmap.backend.http.imports;
