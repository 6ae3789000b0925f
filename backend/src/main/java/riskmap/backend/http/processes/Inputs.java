package riskmap.backend.http.processes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import riskmap.backend.http.geojson.GeometryReader;
import riskmap.backend.http.problem.Problem;
import riskmap.geodata.model.LocalizedText;

/**
 * The inputs of one request, held to their declaration: an unknown input, a missing one and a value out of range are
 * problems of status 400 that name the input, the value and what is allowed.
 */
public final class Inputs {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Map<String, Input> declared = new LinkedHashMap<>();
    private final JsonNode given;
    private final Map<String, Object> chosen = new LinkedHashMap<>();

    private Inputs(List<Input> declared, JsonNode given) {
        declared.forEach(input -> this.declared.put(input.name(), input));
        this.given = given;
    }

    /** Reads the member {@code inputs} of an execute request; missing means none. */
    public static Inputs of(List<Input> declared, JsonNode node) {
        JsonNode given = node == null || node.isNull() ? MissingNode.getInstance() : node;
        if (!given.isMissingNode() && !given.isObject()) {
            throw Problem.badParameter("inputs", given, LocalizedText.of("对象", "an object"))
                    .toException();
        }
        Inputs inputs = new Inputs(declared, given);
        given.fieldNames().forEachRemaining(inputs::checkKnown);
        declared.stream()
                .filter(input -> input.required() && !inputs.has(input.name()))
                .findFirst()
                .ifPresent(input -> {
                    LocalizedText form = input.allowed();
                    LocalizedText allowed = LocalizedText.of(form.zh() + "，为必填项", form.en() + "; it is required");
                    throw Problem.badParameter(input.name(), "absent", allowed).toException();
                });
        return inputs;
    }

    private void checkKnown(String name) {
        if (given.get(name).isObject() && given.get(name).has("href")) {
            throw Problem.badParameter(
                            name,
                            given.get(name),
                            LocalizedText.of("值本身；不会从别处获取", "the value itself; nothing is fetched from elsewhere"))
                    .toException();
        }
        if (!declared.containsKey(name)) {
            throw Problem.unknownParameter(name, declared.keySet()).toException();
        }
    }

    /** Whether the request gives the input. */
    public boolean has(String name) {
        JsonNode node = given.path(name);
        return !node.isMissingNode() && !node.isNull();
    }

    /** The value as given, unwrapped from the qualified form {@code {"value": …}}. */
    public JsonNode raw(String name) {
        JsonNode node = given.path(name);
        return node.isObject() && node.has("value") ? node.get("value") : node;
    }

    /** A number within its declared range. */
    public double number(String name) {
        Input input = declared.get(name);
        if (!has(name)) {
            return ((Number) input.otherwise()).doubleValue();
        }
        JsonNode node = raw(name);
        double value = node.isNumber() ? node.doubleValue() : Double.NaN;
        if (!(value >= input.least() && value <= input.greatest())) {
            throw refuse(name)
                    .with("minimum", input.least())
                    .with("maximum", input.greatest())
                    .toException();
        }
        return value;
    }

    /** A whole number within its declared range. */
    public int integer(String name) {
        double value = number(name);
        if (value != Math.rint(value)) {
            throw refuse(name).toException();
        }
        return (int) value;
    }

    /** A text, one of the declared ones where there is a list. */
    public Optional<String> text(String name) {
        Input input = declared.get(name);
        if (!has(name)) {
            return Optional.ofNullable((String) input.otherwise());
        }
        JsonNode node = raw(name);
        boolean listed = !(input.schema().get("enum") instanceof List<?> values) || values.contains(node.asText());
        if (!node.isTextual() || !listed) {
            throw refuse(name).toException();
        }
        return Optional.of(node.asText());
    }

    /** A text that has a default. */
    public String choice(String name) {
        return text(name).orElseThrow(() -> new IllegalStateException("input '" + name + "' has no default"));
    }

    /** {@code true} or {@code false}. */
    public boolean flag(String name) {
        if (!has(name)) {
            return Boolean.TRUE.equals(declared.get(name).otherwise());
        }
        if (!raw(name).isBoolean()) {
            throw refuse(name).toException();
        }
        return raw(name).booleanValue();
    }

    /** An object. */
    public Optional<JsonNode> object(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (!raw(name).isObject()) {
            throw refuse(name).toException();
        }
        return Optional.of(raw(name));
    }

    /** A list of numbers within the declared range and length. */
    public List<Double> numbers(String name) {
        List<Double> values = new ArrayList<>();
        raw(name).forEach(node -> values.add(node.isNumber() ? node.doubleValue() : Double.NaN));
        Input input = declared.get(name);
        int least = (Integer) input.schema().get("minItems");
        int most = (Integer) input.schema().get("maxItems");
        boolean within = values.stream().allMatch(value -> value >= input.least() && value <= input.greatest());
        if (!raw(name).isArray() || !within || values.size() < least || values.size() > most) {
            throw refuse(name).toException();
        }
        return values;
    }

    /** The input {@code bbox}: {@code [west, south, east, north]}, or OGC's {@code {"bbox": […]}}. */
    public Optional<Envelope> box() {
        if (!has("bbox")) {
            return Optional.empty();
        }
        JsonNode node = given.get("bbox").isObject() ? given.get("bbox").path("bbox") : given.get("bbox");
        double[] n = new double[4];
        boolean good = node.isArray() && node.size() == 4;
        for (int i = 0; i < 4 && good; i++) {
            n[i] = node.get(i).isNumber() ? node.get(i).doubleValue() : Double.NaN;
            good = Math.abs(n[i]) <= (i % 2 == 0 ? 180 : 85);
        }
        if (!good || n[0] >= n[2] || n[1] >= n[3]) {
            throw Problem.badParameter(
                            "bbox",
                            given.get("bbox"),
                            LocalizedText.of(
                                    "以度表示的 [西, 南, 东, 北]，经度 -180 至 180，纬度 -85 至 85，西小于东，南小于北",
                                    "[west, south, east, north] in degrees, longitudes -180 to 180, latitudes -85 to"
                                            + " 85, west below east and south below north"))
                    .toException();
        }
        return Optional.of(new Envelope(n[0], n[2], n[1], n[3]));
    }

    /** A box in any reference system; checked only. */
    public void anyBox(String name) {
        JsonNode numbers = object(name).map(box -> box.path("bbox")).orElse(null);
        if (numbers == null) {
            return;
        }
        boolean good = numbers.isArray() && (numbers.size() == 4 || numbers.size() == 6);
        for (JsonNode number : numbers) {
            good &= number.isNumber() && Math.abs(number.doubleValue()) <= Input.FARTHEST;
        }
        if (!good) {
            throw Problem.badParameter(
                            name,
                            raw(name),
                            LocalizedText.of(
                                    "成员 bbox 有 4 或 6 个 -" + (long) Input.FARTHEST + " 至 " + (long) Input.FARTHEST
                                            + " 的数的对象",
                                    "an object whose member bbox has 4 or 6 numbers from -" + (long) Input.FARTHEST
                                            + " to " + (long) Input.FARTHEST))
                    .toException();
        }
    }

    /** A GeoJSON geometry or feature, or a position {@code [longitude, latitude]}. */
    public Optional<Geometry> geometry(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        JsonNode node = raw(name);
        return Optional.of(node.isArray() ? position(name, node) : shape(name, node));
    }

    private Geometry position(String name, JsonNode node) {
        boolean numbers =
                node.size() == 2 && node.get(0).isNumber() && node.get(1).isNumber();
        double lon = numbers ? node.get(0).doubleValue() : Double.NaN;
        double lat = numbers ? node.get(1).doubleValue() : Double.NaN;
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
            throw Problem.badParameter(
                            name,
                            node,
                            LocalizedText.of(
                                    "[经度, 纬度]，-180 至 180 和 -90 至 90，或 GeoJSON 几何",
                                    "[longitude, latitude], -180 to 180 and -90 to 90, or a GeoJSON geometry"))
                    .toException();
        }
        return FACTORY.createPoint(new Coordinate(lon, lat));
    }

    private static Geometry shape(String name, JsonNode node) {
        try {
            return GeometryReader.read(node.has("geometry") ? node.get("geometry") : node, name);
        } catch (GeometryReader.Unreadable unreadable) {
            throw Problem.badParameter(
                            unreadable.violation().field(),
                            unreadable.violation().value(),
                            unreadable.violation().reason())
                    .toException();
        }
    }

    private Problem refuse(String name) {
        return Problem.badParameter(name, raw(name), declared.get(name).allowed());
    }

    /** Notes the value that was chosen from the data for an input that was not given, for the provenance. */
    public void chosen(String name, Object value) {
        chosen.put(name, value);
    }

    /** What was given and what was taken instead of what was not, for the provenance. */
    Map<String, Object> taken() {
        Map<String, Object> taken = new LinkedHashMap<>();
        declared.forEach((name, input) -> {
            if (has(name)) {
                taken.put(name, raw(name));
            } else if (chosen.containsKey(name)) {
                taken.put(name, chosen.get(name));
            } else if (input.otherwise() != null) {
                taken.put(name, input.otherwise());
            }
        });
        return taken;
    }
}
