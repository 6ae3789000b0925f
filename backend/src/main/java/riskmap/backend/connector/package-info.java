/**
 * Connectors: the data of another department, pulled on a schedule and joined by unified social credit code.
 *
 * <pre>
 * file in data-dir/connectors → claim (one instance only) → fetch → join → import of the ledger → vanished → run written
 * </pre>
 *
 * <p>{@link riskmap.backend.connector.Connectors} is the door. Every run that brings something is an import with its
 * report, issues and undo; a source whose records have not changed since is not imported again. A source that fails is
 * asked again later and later, up to an hour, and disturbs nothing else.
 */
package riskmap.backend.connector;
