/**
 * Makes a test of rows out of a filter and a table: {@code Compiler} walks the tree and asks for each operator the room
 * that knows it (comparisons, arithmetic, functions, space, time, arrays); properties become columns.
 *
 * <p>Conditions are three-valued, as in SQL: a comparison with an absent value is unknown, its negation is unknown too,
 * and only rows for which a filter is true are selected. A condition on one column is worked out once per distinct value.
 */
package riskmap.geodata.filter.compile;
