/**
 * Filters in CQL2 text, compiled against the columns of one table.
 *
 * <p>Conditions are three-valued, as in SQL: a comparison with an absent value is unknown, its negation is unknown too,
 * and only rows for which a filter is true are selected.
 */
package riskmap.backend.http.filter;
