package riskmap.geodata.intake.osm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import riskmap.geodata.intake.osm.pbf.Tags;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.CodeList;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;

/** The attribute values of an object in a layer. A value nobody tagged stays absent; risk levels always do. */
final class ObjectValues {

    /** The keys read here. */
    static final List<String> KEYS = keys();

    private static final List<String> CODED = List.of("road_class", "trade", "origin", "kind");
    private static final Pattern SPEED = Pattern.compile("(\\d{1,3})(\\.\\d+)?\\s*(mph|km/h|kmh)?");
    private static final double KM_PER_MILE = 1.609344;

    private ObjectValues() {}

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(Names.KEYS);
        keys.addAll(List.of("oneway", "junction", "maxspeed", "bridge", "tunnel", "phone", "contact:phone"));
        keys.addAll(List.of("capacity", "population", "population:date"));
        return List.copyOf(keys);
    }

    static Map<String, Object> of(TagRule rule, Tags tags) {
        Layer layer = LayerCatalog.standard().layer(rule.layer());
        Map<String, Object> values = new LinkedHashMap<>();
        CODED.stream()
                .map(layer::findAttribute)
                .flatMap(java.util.Optional::stream)
                .findFirst()
                .filter(coded -> rule.code() != null)
                .ifPresent(coded -> values.put(coded.name(), rule.code()));
        put(values, "name", name(layer, rule, tags));
        if (layer.findAttribute("address").isPresent()) {
            put(values, "address", Names.address(tags));
        }
        if (layer.findAttribute("phone").isPresent()) {
            put(values, "phone", tags.get("phone") != null ? tags.get("phone") : tags.get("contact:phone"));
        }
        switch (rule.layer()) {
            case "roads" -> road(values, tags);
            case "population" -> population(values, tags);
            case "resources" -> put(values, "capacity", wholeNumber(tags.get("capacity")));
            default -> {}
        }
        return values;
    }

    private static String name(Layer layer, TagRule rule, Tags tags) {
        boolean needed = layer.findAttribute("name").filter(Attribute::required).isPresent();
        return needed ? Names.orKind(tags, kindTitle(layer, rule)) : Names.of(tags);
    }

    private static String kindTitle(Layer layer, TagRule rule) {
        return layer.findAttribute("kind")
                .flatMap(Attribute::codeList)
                .flatMap(codes -> codes.find(rule.code()))
                .map(CodeList.Code::title)
                .orElse(layer.title())
                .zh();
    }

    private static void road(Map<String, Object> values, Tags tags) {
        put(values, "ref", tags.get("ref"));
        put(values, "oneway", oneway(tags));
        put(values, "max_speed", speed(tags.get("maxspeed")));
        put(values, "bridge", present(tags.get("bridge")));
        put(values, "tunnel", present(tags.get("tunnel")));
    }

    private static Boolean oneway(Tags tags) {
        String oneway = tags.get("oneway");
        if (oneway == null) {
            boolean implied = tags.is("junction", "roundabout") || tags.is("highway", "motorway");
            return implied ? Boolean.TRUE : null;
        }
        return switch (oneway) {
            case "yes", "true", "1", "-1", "reverse" -> Boolean.TRUE;
            case "no", "false", "0" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** Whether traffic runs against the order of the way's nodes. */
    static boolean runsBackwards(Tags tags) {
        return tags.is("oneway", "-1") || tags.is("oneway", "reverse");
    }

    /** Kilometres per hour; null for limits that are words ({@code FR:urban}, {@code none}, {@code walk}). */
    static Long speed(String text) {
        Matcher match = SPEED.matcher(text == null ? "" : text.strip());
        if (!match.matches()) {
            return null;
        }
        double value = Double.parseDouble(match.group(1));
        return Math.round("mph".equals(match.group(3)) ? value * KM_PER_MILE : value);
    }

    private static Boolean present(String value) {
        return value == null ? null : !value.equals("no");
    }

    private static void population(Map<String, Object> values, Tags tags) {
        put(values, "residents", tags.get("population").strip().replace(",", "").replace(" ", ""));
        String date = tags.get("population:date");
        if (date != null && date.matches("\\d{4}-\\d{2}-\\d{2}")) {
            values.put("counted_on", date);
        }
    }

    private static Long wholeNumber(String text) {
        return text != null && text.matches("\\d{1,9}") ? Long.valueOf(text) : null;
    }

    private static void put(Map<String, Object> values, String name, Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
