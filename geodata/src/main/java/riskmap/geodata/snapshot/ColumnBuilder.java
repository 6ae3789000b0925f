package riskmap.geodata.snapshot;

import java.util.Arrays;
import riskmap.geodata.model.AttributeType;

/** Collects the values of one column in any order of rows. */
final class ColumnBuilder {

    private final AttributeType type;
    private final Dictionary.Builder values;
    private int[] codes = new int[64];
    private int size;

    ColumnBuilder(AttributeType type) {
        this.type = type;
        values = Dictionary.empty(type == AttributeType.TEXT).append();
    }

    AttributeType type() {
        return type;
    }

    /** Whether a value may stand in this column; whole numbers may stand where decimals are expected. */
    boolean allows(Object value) {
        return value == null || type.javaType().isInstance(value) || value instanceof Number && isNumeric();
    }

    private boolean isNumeric() {
        return type == AttributeType.DECIMAL || type == AttributeType.INTEGER;
    }

    void add(Object value) {
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, 2 * size);
        }
        codes[size++] = value == null ? Column.NONE : values.add(normal(value));
    }

    private Object normal(Object value) {
        return switch (type) {
            case DECIMAL -> (Object) ((Number) value).doubleValue();
            case INTEGER -> ((Number) value).longValue();
            default -> value;
        };
    }

    /** The column, its rows in the given order. */
    Column build(int[] order) {
        int[] ordered = new int[size];
        for (int row = 0; row < size; row++) {
            ordered[row] = codes[order[row]];
        }
        return Column.of(type, ordered, values.build());
    }
}
