package riskmap.geodata.export.shapefile;

import riskmap.geodata.model.Attribute;

/**
 * A field of a table.
 *
 * @param name at most ten bytes
 * @param attribute what it holds; null for the identity
 * @param piece which piece of a long text it holds, from 1
 * @param type of dBASE: C, N, L, D
 * @param width bytes
 * @param decimals digits behind the point, for N
 */
record DbfField(String name, Attribute attribute, int piece, char type, int width, int decimals) {

    /** Name of the attribute, or {@code id}. */
    String column() {
        return attribute == null ? "id" : attribute.name();
    }
}
