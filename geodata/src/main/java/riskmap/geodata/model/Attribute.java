package riskmap.geodata.model;

import java.util.List;
import java.util.Optional;

/**
 * The declaration of one attribute of a layer.
 *
 * @param name the name in tables, JSON and tiles: lower snake case
 * @param title what people read
 * @param type type of the values
 * @param unit unit of the values, or null
 * @param codes the values allowed, or null for free ones
 * @param required whether a feature without it is rejected
 * @param restricted whether the public profile drops it
 */
public record Attribute(
        String name,
        LocalizedText title,
        AttributeType type,
        String unit,
        CodeList codes,
        boolean required,
        boolean restricted) {

    public Attribute {
        if (!name.matches("[a-z][a-z0-9_]{0,40}")) {
            throw new IllegalArgumentException("attribute name '" + name + "' is not lower snake case");
        }
    }

    /** A free attribute of the given type. */
    public static Attribute of(String name, AttributeType type, String zh, String en) {
        return new Attribute(name, LocalizedText.of(zh, en), type, null, null, false, false);
    }

    /** A text attribute. */
    public static Attribute text(String name, String zh, String en) {
        return of(name, AttributeType.TEXT, zh, en);
    }

    /** A coded attribute. */
    public static Attribute coded(String name, String zh, String en, CodeList codes) {
        return new Attribute(name, LocalizedText.of(zh, en), AttributeType.TEXT, null, codes, false, false);
    }

    /** The same attribute with a unit. */
    public Attribute in(String newUnit) {
        return new Attribute(name, title, type, newUnit, codes, required, restricted);
    }

    /** The same attribute, needed in every feature. */
    public Attribute needed() {
        return new Attribute(name, title, type, unit, codes, true, restricted);
    }

    /** The same attribute, kept out of the public profile. */
    public Attribute hidden() {
        return new Attribute(name, title, type, unit, codes, required, true);
    }

    /** The code list, if the attribute is coded. */
    public Optional<CodeList> codeList() {
        return Optional.ofNullable(codes);
    }

    /** The values allowed: its codes, or one entry that says what a value has to be. */
    public List<String> allowed() {
        return codes == null ? List.of(type.expectation()) : codes.values();
    }

    /**
     * Reads a raw value as this attribute: typed, and looked up in the code list.
     *
     * @return the value, or null for "no value"
     * @throws IllegalArgumentException with the value and what is allowed
     */
    public Object read(Object raw) {
        Object value = type.read(raw);
        if (value == null || codes == null) {
            return value;
        }
        return codes.find((String) value)
                .map(CodeList.Code::value)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + value + "' is not one of " + String.join(", ", codes.values())));
    }
}
