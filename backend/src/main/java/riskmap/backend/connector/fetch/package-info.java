/**
 * Fetching the records of a source into a file of our own, within limits: {@link riskmap.backend.connector.fetch.Fetch} →
 * pages of a web service or rows of a database → {@link riskmap.backend.connector.fetch.Spool}. What goes wrong is a
 * {@link riskmap.backend.connector.fetch.SourceFailure} with one sentence for people that repeats no secret.
 */
package riskmap.backend.connector.fetch;
