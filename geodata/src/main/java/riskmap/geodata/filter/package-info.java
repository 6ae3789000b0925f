/**
 * Filters in CQL2 (OGC 21-065r2), one model for the whole product: {@link riskmap.geodata.filter.Filter} is the door.
 *
 * <p>{@code text} and {@code json} read and write the model of {@code expression} with the literals of {@code literal};
 * {@code compile} puts it to a table. What cannot be read or means nothing is a
 * {@link riskmap.geodata.filter.expression.FilterException} that says where and what was expected.
 */
package riskmap.geodata.filter;
