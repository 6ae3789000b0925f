/** Opens the database, brings it to the schema of this program, and hands out the stores. */
package riskmap.backend.store.opening;
