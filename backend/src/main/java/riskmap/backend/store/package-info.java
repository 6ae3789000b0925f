/**
 * Where the city is kept: one contract, H2 embedded or PostGIS. The only room that talks SQL.
 *
 * <p>Every commit writes the records, the superseded versions and one change-log row per layer in one transaction.
 * What {@link riskmap.backend.store.FeatureStore#commit} returned is on disk: it survives {@code kill -9}.
 *
 * <p>Here stand the contract of features and the words all stores share. {@link riskmap.backend.store.opening} opens the
 * database and hands out the stores, each in a room of its own with its contract: {@code feature}, {@code imports},
 * {@code connector}, {@code account}, {@code document}, {@code wall}. They share {@code history}, {@code connection} and {@code sql},
 * which nobody outside the store sees.
 */
package riskmap.backend.store;
