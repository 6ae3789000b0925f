package riskmap.geodata.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/** Attribute values in the order they are given; absent ones are left out. */
final class Facts {

    private final Map<String, Object> values = new LinkedHashMap<>();

    Facts with(String name, Object value) {
        if (value != null) {
            values.put(name, value instanceof Integer number ? Long.valueOf(number) : value);
        }
        return this;
    }

    Map<String, Object> map() {
        return values;
    }
}
