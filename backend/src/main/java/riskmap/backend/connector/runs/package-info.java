/**
 * The runs of connectors: when, by whom, what came, what matched, which import it became. Plain records, written by the
 * store, shown by the web service.
 */
package riskmap.backend.connector.runs;
