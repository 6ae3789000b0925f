package riskmap.backend.connector.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The members of an object of a connector file, each fault named with its path. */
final class Members {

    private static final int SHOWN = 100;

    /** Variables of other names may hold the service's own secrets, which no file may send anywhere. */
    private static final String VARIABLE = "CONNECTOR_[A-Z0-9_]{1,80}";

    private final ObjectNode object;
    private final String path;

    private Members(ObjectNode object, String path) {
        this.object = object;
        this.path = path;
    }

    /** The members of an object, which may have no others than those named. */
    static Members of(JsonNode node, String path, String... known) throws BadConnector {
        if (!(node instanceof ObjectNode object)) {
            throw bad(path, node, "an object");
        }
        Set<String> unknown = new TreeSet<>();
        object.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(List.of(known));
        if (!unknown.isEmpty()) {
            String where = path.isEmpty() ? "the file" : "'" + path + "'";
            throw new BadConnector(where + " has the unknown member '"
                    + shortened(unknown.iterator().next()) + "'; allowed are " + String.join(", ", known));
        }
        return new Members(object, path.isEmpty() ? "" : path + ".");
    }

    static BadConnector bad(String path, Object value, String allowed) {
        return new BadConnector("'" + path + "' is " + (value == null ? "absent" : shortened(value.toString()))
                + "; allowed is " + allowed);
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    BadConnector bad(String name, String allowed) {
        return bad(path + name, object.get(name), allowed);
    }

    JsonNode node(String name) {
        return object.get(name);
    }

    Members object(String name, String... known) throws BadConnector {
        return of(object.get(name), path + name, known);
    }

    /** A text, or null when there is none. */
    String textOrNull(String name) throws BadConnector {
        JsonNode value = object.get(name);
        if (value == null) {
            return null;
        }
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw bad(name, "a text");
        }
        return value.textValue();
    }

    String text(String name, String allowed) throws BadConnector {
        String value = textOrNull(name);
        if (value == null) {
            throw bad(name, allowed);
        }
        return value;
    }

    int integer(String name, int least, int greatest, int otherwise) throws BadConnector {
        JsonNode value = object.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isInt() || value.intValue() < least || value.intValue() > greatest) {
            throw bad(name, "a whole number from " + least + " to " + greatest);
        }
        return value.intValue();
    }

    /** One of some words, given by their meaning. */
    <T> T choice(String name, Map<String, T> words, T otherwise) throws BadConnector {
        JsonNode value = object.get(name);
        if (value == null && otherwise != null) {
            return otherwise;
        }
        T chosen = value == null ? null : words.get(value.asText());
        if (chosen == null) {
            throw bad(name, String.join(" or ", sorted(words.keySet())));
        }
        return chosen;
    }

    private static Collection<String> sorted(Collection<String> words) {
        return new TreeSet<>(words);
    }

    /** The name of an environment variable, or null. */
    String variable(String name) throws BadConnector {
        String value = textOrNull(name);
        if (value != null && !value.matches(VARIABLE)) {
            throw bad(name, "the name of an environment variable that begins with CONNECTOR_, never the secret itself");
        }
        return value;
    }

    /** Names of environment variables by name. */
    Map<String, String> variables(String name, Function<String, Boolean> allowedName, String allowed)
            throws BadConnector {
        Map<String, String> variables = new LinkedHashMap<>();
        JsonNode node = object.get(name);
        if (node == null) {
            return variables;
        }
        if (!(node instanceof ObjectNode named)) {
            throw bad(name, "an object of environment variables by name");
        }
        Members members = new Members(named, path + name + ".");
        for (Map.Entry<String, JsonNode> entry : named.properties()) {
            if (!allowedName.apply(entry.getKey())) {
                throw bad(path + name, entry.getKey(), allowed);
            }
            members.text(entry.getKey(), "the name of an environment variable");
            variables.put(entry.getKey(), members.variable(entry.getKey()));
        }
        return variables;
    }
}
