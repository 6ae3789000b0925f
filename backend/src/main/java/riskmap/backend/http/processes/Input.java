package riskmap.backend.http.processes;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.problem.Choices;
import riskmap.geodata.model.LocalizedText;

/**
 * The declaration of one input of a process.
 *
 * @param name name in requests; a contract
 * @param text what people read
 * @param schema JSON schema of a value
 * @param required whether a request without it is refused
 * @param otherwise the value taken when it is absent, or null
 */
public record Input(String name, LocalizedText text, Map<String, Object> schema, boolean required, Object otherwise) {

    /** Greatest coordinate in any reference system. */
    static final double FARTHEST = 1e9;

    private static final String GEOMETRY = "geojson-geometry";

    public Input {
        schema = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(schema));
    }

    /** A number within a range, both ends included. */
    public static Input number(String name, String zh, String en, double least, double greatest) {
        return of(name, zh, en, Map.of("type", "number", "minimum", least, "maximum", greatest));
    }

    /** A whole number within a range, both ends included. */
    public static Input integer(String name, String zh, String en, int least, int greatest) {
        return of(name, zh, en, Map.of("type", "integer", "minimum", least, "maximum", greatest));
    }

    /** Any text. */
    public static Input text(String name, String zh, String en) {
        return of(name, zh, en, Map.of("type", "string"));
    }

    /** One of a few texts. */
    public static Input choice(String name, String zh, String en, Collection<String> values) {
        return of(name, zh, en, Map.of("type", "string", "enum", List.copyOf(values)));
    }

    /** {@code true} or {@code false}. */
    public static Input flag(String name, String zh, String en) {
        return of(name, zh, en, Map.of("type", "boolean"));
    }

    /** A list of 1 to {@code most} numbers within a range, both ends included. */
    public static Input numbers(String name, String zh, String en, int most, double least, double greatest) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", Map.of("type", "number", "minimum", least, "maximum", greatest));
        schema.put("minItems", 1);
        schema.put("maxItems", most);
        return of(name, zh, en, schema);
    }

    /** The input {@code bbox}: west, south, east, north in degrees. */
    public static Input box(String zh, String en) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", Map.of("type", "number", "minimum", -180, "maximum", 180));
        schema.put("minItems", 4);
        schema.put("maxItems", 4);
        schema.put("format", "ogc-bbox");
        return of("bbox", zh, en, schema);
    }

    /** A GeoJSON geometry or feature in longitude/latitude, or a position. */
    public static Input geometry(String name, String zh, String en) {
        Map<String, Object> position = new LinkedHashMap<>();
        position.put("type", "array");
        position.put("items", Map.of("type", "number", "minimum", -180, "maximum", 180));
        position.put("minItems", 2);
        position.put("maxItems", 2);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("format", GEOMETRY);
        schema.put("oneOf", List.of(Map.of("type", "object", "format", GEOMETRY), position));
        return of(name, zh, en, schema);
    }

    /** A day of the calendar, such as 2026-01-31. */
    public static Input day(String name, String zh, String en) {
        return of(name, zh, en, Map.of("type", "string", "format", "date"));
    }

    /** A JSON object with any members. */
    public static Input object(String name, String zh, String en) {
        return of(name, zh, en, Map.of("type", "object"));
    }

    /** A box in any reference system: {@code {"bbox": […], "crs": …}}. */
    public static Input anyBox(String name, String zh, String en) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("type", "array");
        numbers.put("items", Map.of("type", "number", "minimum", -FARTHEST, "maximum", FARTHEST));
        numbers.put("minItems", 4);
        numbers.put("maxItems", 6);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("format", "ogc-bbox");
        schema.put("required", List.of("bbox"));
        schema.put("properties", Map.of("bbox", numbers, "crs", Map.of("type", "string", "format", "uri")));
        return of(name, zh, en, schema);
    }

    /** Any JSON value. */
    public static Input any(String name, String zh, String en) {
        return of(name, zh, en, Map.of());
    }

    /** A condition: CQL2 text, or CQL2 JSON or attributes and values as an object. */
    public static Input condition(String name, String zh, String en) {
        return of(name, zh, en, Map.of("oneOf", List.of(Map.of("type", "string"), Map.of("type", "object"))));
    }

    /** The input {@code filter}: which rows of a layer are taken; {@link Request#filter} reads it. */
    public static Input filter() {
        return condition(
                "filter",
                "筛选条件:CQL2 文本(如 level = 'red' AND employees >= 100)、CQL2 JSON,或属性与取值的对象",
                "Condition: CQL2 text such as level = 'red' AND employees >= 100, CQL2 JSON, or an object of attributes and"
                        + " values such as {\"level\": [\"red\", \"orange\"]}");
    }

    private static Input of(String name, String zh, String en, Map<String, Object> schema) {
        return new Input(name, LocalizedText.of(zh, en), schema, false, null);
    }

    /** The same input, without which a request is refused. */
    public Input needed() {
        return new Input(name, text, schema, true, otherwise);
    }

    /** The same input with a default. */
    public Input otherwise(Object value) {
        Map<String, Object> more = new LinkedHashMap<>(schema);
        more.put("default", value);
        return new Input(name, text, more, required, value);
    }

    double least() {
        return bound("minimum");
    }

    double greatest() {
        return bound("maximum");
    }

    /** The bound of a number, or of each number of a list. */
    private double bound(String which) {
        Object of = schema.get("items") instanceof Map<?, ?> items ? items.get(which) : schema.get(which);
        return ((Number) of).doubleValue();
    }

    /** What a value has to be, in words fit for an error message. */
    LocalizedText allowed() {
        if (schema.get("enum") instanceof List<?> values) {
            List<String> names = values.stream().map(String::valueOf).toList();
            return Choices.oneOf(names);
        }
        return switch (String.valueOf(schema.get("type"))) {
            case "number" -> LocalizedText.of(range(" 至 ") + " 的数", "a number from " + range(" to "));
            case "integer" -> LocalizedText.of(range(" 至 ") + " 的整数", "a whole number from " + range(" to "));
            case "boolean" -> LocalizedText.of("true 或 false", "true or false");
            case "array" ->
                LocalizedText.of(
                        schema.get("minItems") + " 至 " + schema.get("maxItems") + " 个 " + range(" 至 ") + " 的数的数组",
                        "an array of " + schema.get("minItems") + " to " + schema.get("maxItems") + " numbers from "
                                + range(" to "));
            case "object" ->
                schema.containsKey("format")
                        ? LocalizedText.of("对象：" + schema.get("format"), "an object: " + schema.get("format"))
                        : LocalizedText.of("对象", "an object");
            default -> LocalizedText.of("文字", "a text");
        };
    }

    private String range(String to) {
        return plain(least()) + to + plain(greatest());
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? String.valueOf((long) value) : value + "";
    }
}
