package riskmap.backend.http.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds one operation of an OpenAPI 3.0 document. */
public final class Operation {

    private final Map<String, Object> tree = new LinkedHashMap<>();
    private final List<Map<String, Object>> parameters = new ArrayList<>();
    private final Map<String, Object> responses = new LinkedHashMap<>();

    private Operation(String id, String summary, String tag) {
        tree.put("operationId", id);
        tree.put("summary", summary);
        tree.put("tags", List.of(tag));
        formats(List.of("json", "html"));
        parameter("lang", "language of titles", Map.of("type", "string", "enum", List.of("zh", "en")));
    }

    /** An operation with the parameters every address understands. */
    public static Operation of(String id, String summary, String tag) {
        return new Operation(id, summary, tag);
    }

    /** Adds a query parameter. */
    public Operation parameter(String name, String description, Map<String, Object> schema) {
        return parameter(name, "query", false, description, schema);
    }

    /** Says what the parameter {@code f} takes where it is not JSON and HTML. */
    public Operation formats(List<String> names) {
        parameters.removeIf(parameter -> parameter.get("name").equals("f"));
        return parameter("f", "format of the answer", Map.of("type", "string", "enum", names));
    }

    /** Adds a query parameter that must be given. */
    public Operation needed(String name, String description, Map<String, Object> schema) {
        return parameter(name, "query", true, description, schema);
    }

    /** Adds a path parameter. */
    public Operation inPath(String name, String description, Map<String, Object> schema) {
        return parameter(name, "path", true, description, schema);
    }

    /** Adds a header. */
    public Operation inHeader(String name, String description) {
        return parameter(name, "header", false, description, schema("string"));
    }

    private Operation parameter(
            String name, String in, boolean required, String description, Map<String, Object> schema) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", in);
        parameter.put("required", required);
        parameter.put("description", description);
        parameter.put("schema", schema);
        if (in.equals("query")) {
            parameter.put("style", "form");
            parameter.put("explode", false);
        }
        parameters.add(parameter);
        return this;
    }

    /** Adds a body that must be given. */
    public Operation body(Map<String, Object> schema, String... mediaTypes) {
        tree.put("requestBody", Map.of("required", true, "content", content(schema, mediaTypes)));
        tree.put("security", List.of(Map.of("token", List.of())));
        return this;
    }

    /** Adds a body that must be given, by anyone who may read. */
    public Operation reads(Map<String, Object> schema, String... mediaTypes) {
        tree.put("requestBody", Map.of("required", true, "content", content(schema, mediaTypes)));
        return this;
    }

    /** Adds a body that may be left out; whoever sends it needs a token. */
    public Operation optionalBody(Map<String, Object> schema, String... mediaTypes) {
        tree.put("requestBody", Map.of("required", false, "content", content(schema, mediaTypes)));
        return secured();
    }

    /** Adds an answer that is a problem. */
    public Operation refuses(int status, String why) {
        return answers(status, why, reference("problem"), "application/problem+json");
    }

    /** Says that the operation needs a token. */
    public Operation secured() {
        tree.put("security", List.of(Map.of("token", List.of())));
        return this;
    }

    /** Says that the operation needs an account with the role of an editor. */
    public Operation forEditors() {
        return secured().refuses(401, "nobody is logged in").refuses(403, "the account is no editor's");
    }

    /** Adds an answer. */
    public Operation answers(int status, String description, Map<String, Object> schema, String... mediaTypes) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("description", description);
        if (mediaTypes.length > 0) {
            response.put("content", content(schema, mediaTypes));
        }
        responses.put(String.valueOf(status), response);
        return this;
    }

    private static Map<String, Object> content(Map<String, Object> schema, String... mediaTypes) {
        Map<String, Object> content = new LinkedHashMap<>();
        for (String mediaType : mediaTypes) {
            content.put(mediaType, Map.of("schema", schema));
        }
        return content;
    }

    /** The finished operation. Every operation may answer with a problem. */
    public Map<String, Object> build() {
        tree.put("parameters", parameters);
        responses.put("default", Map.of("$ref", "#/components/responses/problem"));
        tree.put("responses", responses);
        return tree;
    }

    /** A schema of a plain type. */
    public static Map<String, Object> schema(String type) {
        return Map.of("type", type);
    }

    /**
     * A list of words, separated by commas.
     *
     * @param words those allowed; empty where any is
     */
    public static Map<String, Object> list(List<String> words) {
        Map<String, Object> word = words.isEmpty() ? schema("string") : Map.of("type", "string", "enum", words);
        return Map.of("type", "array", "items", word);
    }

    /** A whole number within a range. */
    public static Map<String, Object> integer(int least, int greatest) {
        return Map.of("type", "integer", "minimum", least, "maximum", greatest);
    }

    /** A reference to a schema of the document. */
    public static Map<String, Object> reference(String name) {
        return Map.of("$ref", "#/components/schemas/" + name);
    }
}
