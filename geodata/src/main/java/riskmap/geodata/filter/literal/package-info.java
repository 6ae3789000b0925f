/** Reads the literals text and JSON have in common: positions in some reference system, days and instants. */
package riskmap.geodata.filter.literal;
