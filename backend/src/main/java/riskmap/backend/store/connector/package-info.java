/** The runs of connectors in their tables, and the reading of databases that are not ours. */
package riskmap.backend.store.connector;
