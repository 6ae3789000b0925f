/**
 * Where the city is kept: one contract, H2 embedded or PostGIS. The only room that talks SQL.
 *
 * <p>Every commit writes the records, the superseded versions and one change-log row per layer in one transaction.
 * What {@link riskmap.backend.store.FeatureStore#commit} returned is on disk: it survives {@code kill -9}.
 */
package riskmap.backend.store;
