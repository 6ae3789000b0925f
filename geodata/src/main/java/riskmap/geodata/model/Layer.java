package riskmap.geodata.model;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The declaration of one layer. Tables, queryables, forms, legends, tiles and documentation are derived from it.
 *
 * @param id the one id of the layer: URL segment, tile layer, file name; lower case with hyphens
 * @param title what people read in a layer list
 * @param description one sentence of documentation
 * @param geometry the geometry its features may have
 * @param attributes its attributes in the order people see them
 * @param zooms tile zooms
 * @param style how it is drawn
 * @param role what part it plays on the map
 * @param restricted whether the public profile drops the whole layer
 * @param cacheSeconds how long a client may keep a tile without asking
 * @param staleAfter age past which the layer is shown as old; null for layers that change rarely
 * @param publicPosition metres of the lattice on which the public profile shows positions; 0 when it shows them as they
 *     are
 * @param secretLink the restricted attribute whose presence makes a feature's place a secret; null when those of all
 *     features are
 */
public record Layer(
        String id,
        LocalizedText title,
        LocalizedText description,
        GeometryKind geometry,
        List<Attribute> attributes,
        ZoomRange zooms,
        LayerStyle style,
        Role role,
        boolean restricted,
        int cacheSeconds,
        Duration staleAfter,
        int publicPosition,
        String secretLink) {

    private static final LocalizedText REQUIRED = LocalizedText.of("为必填项", "is required");
    private static final int LEAST_LATTICE = 10;
    private static final int GREATEST_LATTICE = 10_000;

    /** The part a layer plays: what the map is about, what surrounds it, or the ground it is drawn on. */
    public enum Role {
        MAIN,
        CONTEXT,
        BASEMAP
    }

    public Layer {
        if (!id.matches("[a-z][a-z-]{1,40}")) {
            throw new IllegalArgumentException("layer id '" + id + "' is not lower case with hyphens");
        }
        attributes = List.copyOf(attributes);
        if (attributes.stream().map(Attribute::name).distinct().count() != attributes.size()) {
            throw new IllegalArgumentException("layer '" + id + "' declares an attribute twice");
        }
        boolean lattice = publicPosition >= LEAST_LATTICE && publicPosition <= GREATEST_LATTICE;
        if (publicPosition != 0 && !lattice) {
            throw new IllegalArgumentException("public position of layer '" + id + "' is " + publicPosition
                    + " m, allowed are 0 and " + LEAST_LATTICE + " to " + GREATEST_LATTICE);
        }
        if (lattice && geometry != GeometryKind.POINT && geometry != GeometryKind.POINT_OR_POLYGON) {
            throw new IllegalArgumentException("layer '" + id + "' has no points whose position could be coarse");
        }
    }

    /** A layer whose positions are no secret. */
    public Layer(
            String id,
            LocalizedText title,
            LocalizedText description,
            GeometryKind geometry,
            List<Attribute> attributes,
            ZoomRange zooms,
            LayerStyle style,
            Role role,
            boolean restricted,
            int cacheSeconds,
            Duration staleAfter) {
        this(
                id,
                title,
                description,
                geometry,
                attributes,
                zooms,
                style,
                role,
                restricted,
                cacheSeconds,
                staleAfter,
                0,
                null);
    }

    /** The same layer, whose positions the public sees only as the cells of a lattice of this many metres. */
    public Layer coarse(int metres) {
        return edition(geometry, attributes, metres, null);
    }

    /**
     * The same layer, of whose features only those with a link to a secret are kept back: the public sees them as the cells
     * of a lattice of this many metres, without free text.
     *
     * @param link the restricted attribute that holds the link
     */
    public Layer coarseWhereLinked(int metres, String link) {
        if (attributes.stream().noneMatch(one -> one.name().equals(link) && one.restricted())) {
            throw new IllegalArgumentException(
                    "layer '" + id + "' has no restricted attribute '" + link + "' that could make a place a secret");
        }
        return edition(geometry, attributes, metres, link);
    }

    /** Whether the place of a feature, and any text that tells of it, is kept from the public. */
    public boolean keepsPlaceOf(Feature feature) {
        return publicPosition > 0 && (secretLink == null || feature.value(secretLink) != null);
    }

    /**
     * The declaration as the public knows it: without restricted attributes, and with points only where positions are
     * coarse. This layer itself when nothing of it is kept back.
     */
    public Layer publicEdition() {
        List<Attribute> open =
                attributes.stream().filter(one -> !one.restricted()).toList();
        boolean whole = publicPosition == 0 && open.size() == attributes.size();
        boolean asItIs = publicPosition == 0 || secretLink != null;
        return whole ? this : edition(asItIs ? geometry : GeometryKind.POINT, open, publicPosition, secretLink);
    }

    private Layer edition(GeometryKind kind, List<Attribute> shown, int metres, String link) {
        return new Layer(
                id,
                title,
                description,
                kind,
                shown,
                zooms,
                style,
                role,
                restricted,
                cacheSeconds,
                staleAfter,
                metres,
                link);
    }

    /** The attribute of that name, if declared. */
    public Optional<Attribute> findAttribute(String name) {
        for (Attribute attribute : attributes) {
            if (attribute.name().equals(name)) {
                return Optional.of(attribute);
            }
        }
        return Optional.empty();
    }

    /** Name of the database table of this layer. */
    public String table() {
        return id.replace('-', '_');
    }

    /**
     * Reads raw attribute values against the declaration.
     *
     * @param raw values by attribute name, as files and JSON give them
     * @return typed values in declaration order, without the absent ones, and every violation found
     */
    public Checked check(Map<String, ?> raw) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<Violation> violations = new java.util.ArrayList<>();
        for (Attribute attribute : attributes) {
            Object given = raw.get(attribute.name());
            try {
                Object value = attribute.read(given);
                if (value != null) {
                    values.put(attribute.name(), value);
                } else if (attribute.required()) {
                    violations.add(new Violation(attribute.name(), null, REQUIRED, attribute.allowed()));
                }
            } catch (IllegalArgumentException e) {
                LocalizedText reason = LocalizedText.of(ValueWords.unreadable(attribute, given), e.getMessage());
                violations.add(new Violation(attribute.name(), given, reason, attribute.allowed()));
            }
        }
        raw.keySet().stream()
                .filter(name -> findAttribute(name).isEmpty())
                .forEach(name -> violations.add(new Violation(name, raw.get(name), unknown(), attributeNames())));
        return new Checked(values, violations);
    }

    private LocalizedText unknown() {
        return LocalizedText.of("图层“" + id + "”没有这个属性", "is not an attribute of layer '" + id + "'");
    }

    private List<String> attributeNames() {
        return attributes.stream().map(Attribute::name).toList();
    }

    /**
     * The outcome of {@link #check}.
     *
     * @param values the values that could be read
     * @param violations what was wrong; empty when all is well
     */
    public record Checked(Map<String, Object> values, List<Violation> violations) {}

    /**
     * One thing wrong with one field.
     *
     * @param field name of the field
     * @param value the value given, or null
     * @param reason what is wrong and what is allowed
     * @param allowed the values allowed, or what a value has to be; empty where the reason says all
     */
    public record Violation(String field, Object value, LocalizedText reason, List<String> allowed) {

        /** One whose reason says all. */
        public Violation(String field, Object value, LocalizedText reason) {
            this(field, value, reason, List.of());
        }

        /**
         * The fault as a sentence.
         *
         * @param faults how many there are in all: that there are more is said, too
         */
        public LocalizedText sentence(int faults) {
            return LocalizedText.of(
                    field + "：" + reason.zh() + (faults > 1 ? "（另有 " + (faults - 1) + " 处）" : ""),
                    field + " " + reason.en() + (faults > 1 ? " (and " + (faults - 1) + " more)" : ""));
        }

        /** The same fault of a field that stands deeper in a document. */
        public Violation within(String prefix) {
            return new Violation(prefix + field, value, reason, allowed);
        }
    }
}
