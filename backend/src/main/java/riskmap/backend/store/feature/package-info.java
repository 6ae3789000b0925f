/**
 * The {@link riskmap.backend.store.FeatureStore} over JDBC: commits, receipts, the change log, and reading one state of
 * the city.
 */
package riskmap.backend.store.feature;
