package riskmap.geodata.filter.compile;

/** What an expression is worth in a row: an object of its {@link Type}, or null when that is not known. */
@FunctionalInterface
interface Value {

    Object at(int row);
}
