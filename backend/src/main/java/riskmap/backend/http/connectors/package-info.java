/**
 * Connectors to other departments' data. Every address needs the role of an editor; errors are RFC 9457 problems.
 *
 * <pre>
 * GET  /connectors                  every connector, how it does, its last run
 * GET  /connectors/{id}             the same with its last runs, join rates, next run
 * POST /connectors/{id}/run         runs it now; 202, 409 while it is at work
 * POST /connectors/{id}/dry-run     fetches and joins, answers the join rate, writes nothing; 502 when the source fails
 * GET  /connectors/{id}/unmatched   what the last successful run did not match: limit, offset; f=json or csv
 * </pre>
 */
package riskmap.backend.http.connectors;
