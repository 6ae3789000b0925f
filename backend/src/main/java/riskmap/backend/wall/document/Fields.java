package riskmap.backend.wall.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import riskmap.geodata.model.Layer.Violation;
import riskmap.geodata.model.LocalizedText;

/**
 * The members of a JSON object, read one by one. What is wrong is noted and reading goes on, so that the sender hears of
 * every fault at once; a value that is wrong or absent is null. {@link #finish} throws when anything was noted.
 */
public final class Fields {

    private static final Instant AFTER_ALL = Instant.parse("9999-12-31T23:59:59Z");

    private final JsonNode object;
    private final String prefix;
    private final List<Violation> faults;

    private Fields(JsonNode object, String prefix, List<Violation> faults) {
        this.object = object;
        this.prefix = prefix;
        this.faults = faults;
    }

    /**
     * The members of a document.
     *
     * @param known the members it may have; others are faults
     */
    public static Fields of(JsonNode document, Collection<String> known) {
        Fields fields = new Fields(document, "", new ArrayList<>());
        fields.check(known);
        return fields;
    }

    private void check(Collection<String> known) {
        if (!object.isObject()) {
            String here = prefix.isEmpty() ? "document" : prefix.substring(0, prefix.length() - 1);
            faults.add(new Violation(
                    here, shown(object), LocalizedText.of("应为 JSON 对象", "must be a JSON object"), List.copyOf(known)));
            return;
        }
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                fault(
                        name,
                        LocalizedText.of(
                                "不是此处的成员，允许的有 " + String.join(", ", known),
                                "is not known here; allowed are " + String.join(", ", known)),
                        known);
            }
        });
    }

    /** Notes that a member is wrong; its value is taken from the document. */
    public void fault(String name, LocalizedText reason, Collection<String> allowed) {
        faults.add(new Violation(prefix + name, shown(object.path(name)), reason, List.copyOf(allowed)));
    }

    private static Object shown(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? null : value.isTextual() ? value.asText() : value.toString();
    }

    /** Whether a member is there and not null. */
    public boolean has(String name) {
        return object.hasNonNull(name);
    }

    /** A member as it stands. */
    public JsonNode node(String name) {
        return object.path(name);
    }

    /** A text of so many characters without control characters. */
    public String text(String name, int least, int most) {
        return text(
                name,
                text -> text.length() >= least
                        && text.length() <= most
                        && text.chars().noneMatch(Character::isISOControl),
                LocalizedText.of(
                        "应为 " + least + " 至 " + most + " 个字的文字",
                        "must be a text of " + least + " to " + most + " characters"));
    }

    /** A text that fits. */
    public String text(String name, Predicate<String> fits, LocalizedText expectation) {
        if (object.path(name).isTextual() && fits.test(object.path(name).asText())) {
            return object.path(name).asText();
        }
        fault(name, expectation, List.of());
        return null;
    }

    /** One of some texts. */
    public String oneOf(String name, Collection<String> allowed) {
        if (object.path(name).isTextual() && allowed.contains(object.path(name).asText())) {
            return object.path(name).asText();
        }
        fault(name, oneOf(allowed), allowed);
        return null;
    }

    /** The expectation that a text is one of some. */
    public static LocalizedText oneOf(Collection<String> allowed) {
        return LocalizedText.of("应为下列之一：" + String.join("、", allowed), "must be one of " + String.join(", ", allowed));
    }

    /** A whole number within a range. */
    public Integer integer(String name, int least, int most) {
        JsonNode value = object.path(name);
        if (value.isIntegralNumber() && value.canConvertToInt() && value.asInt() >= least && value.asInt() <= most) {
            return value.asInt();
        }
        fault(
                name,
                LocalizedText.of(
                        "应为 " + least + " 至 " + most + " 的整数", "must be a whole number from " + least + " to " + most),
                List.of());
        return null;
    }

    /** A number within a range. */
    public Double number(String name, double least, double most) {
        JsonNode value = object.path(name);
        if (value.isNumber() && value.asDouble() >= least && value.asDouble() <= most) {
            return value.asDouble();
        }
        fault(
                name,
                LocalizedText.of(
                        "应为 " + least + " 至 " + most + " 的数", "must be a number from " + least + " to " + most),
                List.of());
        return null;
    }

    /** True or false. */
    public Boolean flag(String name) {
        if (object.path(name).isBoolean()) {
            return object.path(name).asBoolean();
        }
        fault(name, LocalizedText.of("应为 true 或 false", "must be true or false"), List.of("true", "false"));
        return null;
    }

    /** A time in the notation of RFC 3339, which has four digits for the year, from 1970 on. */
    public Instant time(String name) {
        try {
            if (object.path(name).isTextual()) {
                Instant time = Instant.parse(object.path(name).asText());
                if (!time.isBefore(Instant.EPOCH) && time.isBefore(AFTER_ALL)) {
                    return time;
                }
            }
        } catch (DateTimeParseException e) {
            // Noted below, like what is no text.
        }
        fault(
                name,
                LocalizedText.of(
                        "应为 1970 至 9999 年的时刻，写法如 2026-05-01T08:00:00.000Z",
                        "must be a time of the years 1970 to 9999 as in 2026-05-01T08:00:00.000Z"),
                List.of());
        return null;
    }

    /** An object within the object. */
    public Fields object(String name, Collection<String> known) {
        Fields inner = new Fields(object.path(name), prefix + name + ".", faults);
        inner.check(known);
        return inner;
    }

    /** A list of objects; empty when it is absent or no list. */
    public List<Fields> objects(String name, int most, Collection<String> known) {
        List<Fields> items = new ArrayList<>();
        for (int i = 0; i < list(name, most); i++) {
            Fields item = new Fields(object.path(name).get(i), prefix + name + "[" + i + "].", faults);
            item.check(known);
            items.add(item);
        }
        return items;
    }

    /** A list of texts, each once, that fit; what does not is left out and noted. */
    public List<String> texts(
            String name, int most, Predicate<String> fits, LocalizedText expectation, List<String> allowed) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < list(name, most); i++) {
            JsonNode item = object.path(name).get(i);
            String place = prefix + name + "[" + i + "]";
            if (!item.isTextual() || !fits.test(item.asText())) {
                faults.add(new Violation(place, shown(item), expectation, allowed));
            } else if (texts.contains(item.asText())) {
                faults.add(new Violation(place, shown(item), LocalizedText.of("有重复", "stands here twice")));
            } else {
                texts.add(item.asText());
            }
        }
        return texts;
    }

    private int list(String name, int most) {
        JsonNode value = object.path(name);
        if (value.isArray() && value.size() <= most) {
            return value.size();
        }
        if (!value.isMissingNode() && !value.isNull()) {
            boolean noted = faults.stream().anyMatch(fault -> fault.field().equals(prefix + name));
            if (!noted) {
                fault(
                        name,
                        LocalizedText.of("应为最多 " + most + " 项的列表", "must be a list of at most " + most + " items"),
                        List.of());
            }
        }
        return 0;
    }

    /**
     * Ends the reading of the whole document.
     *
     * @throws InvalidDocument when anything was wrong
     */
    public void finish() {
        if (!faults.isEmpty()) {
            throw new InvalidDocument(faults);
        }
    }
}
