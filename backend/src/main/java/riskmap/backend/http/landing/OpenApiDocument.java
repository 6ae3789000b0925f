package riskmap.backend.http.landing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.standard.Operation;
import riskmap.backend.http.standard.StandardPart;

/** The OpenAPI 3.0 document: a frame of its own and what every room adds. */
final class OpenApiDocument {

    private OpenApiDocument() {}

    static String title(String language) {
        return language.equals("en") ? "City risk map" : "城市安全风险一张图";
    }

    static String description(String language) {
        return language.equals("en")
                ? "Risk points, hazard sources, grids, industrial clusters and what surrounds them."
                : "风险点、危险源、网格、工业集中区及其周边要素。";
    }

    static Map<String, Object> of(String base, String language, Collection<StandardPart> parts) {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/", landing("landing", "Where a client begins"));
        paths.put("/conformance", landing("conformance", "Conformance classes that hold"));
        paths.put("/api", landing("api", "This document"));
        parts.forEach(part -> part.paths(language).forEach((path, item) -> add(paths, path, item)));
        parts.forEach(
                part -> part.pathsBeside(language).forEach((path, item) -> add(paths, path, servedBy(base, item))));
        Map<String, Object> schemas = new LinkedHashMap<>();
        schemas.put("problem", problem());
        parts.forEach(part -> schemas.putAll(part.schemas(language)));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("openapi", "3.0.3");
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("title", title(language));
        info.put("description", description(language));
        info.put("version", "1.0");
        tree.put("info", info);
        tree.put("servers", List.of(Map.of("url", base + "/ogc")));
        tree.put("paths", paths);
        tree.put("components", components(schemas));
        return tree;
    }

    /** One room may read what another one changes: their operations stand under one path. */
    private static void add(Map<String, Object> paths, String path, Object item) {
        Map<String, Object> operations = new LinkedHashMap<>();
        for (Object part : new Object[] {paths.get(path), item}) {
            if (part instanceof Map<?, ?> some) {
                some.forEach((method, operation) -> operations.put((String) method, operation));
            }
        }
        paths.put(path, operations);
    }

    /** The operations of a path with a server of their own. */
    private static Map<String, Object> servedBy(String base, Object item) {
        Map<String, Object> operations = new LinkedHashMap<>();
        if (item instanceof Map<?, ?> some) {
            some.forEach((method, operation) -> {
                Map<String, Object> tree = new LinkedHashMap<>();
                tree.put("servers", List.of(Map.of("url", base)));
                ((Map<?, ?>) operation).forEach((name, member) -> tree.put((String) name, member));
                operations.put((String) method, tree);
            });
        }
        return operations;
    }

    private static Map<String, Object> landing(String id, String summary) {
        return Map.of(
                "get",
                Operation.of(id, summary, "service")
                        .answers(200, "the document", Operation.schema("object"), "application/json", "text/html")
                        .build());
    }

    private static Map<String, Object> components(Map<String, Object> schemas) {
        Map<String, Object> components = new LinkedHashMap<>();
        components.put("schemas", schemas);
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("description", "a problem, as RFC 9457 describes it");
        response.put("content", Map.of("application/problem+json", Map.of("schema", Operation.reference("problem"))));
        components.put("responses", Map.of("problem", response));
        Map<String, Object> token = new LinkedHashMap<>();
        token.put("type", "http");
        token.put("scheme", "bearer");
        token.put("bearerFormat", "JWT");
        components.put("securitySchemes", Map.of("token", token));
        return components;
    }

    private static Map<String, Object> problem() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String text : List.of("type", "title", "detail", "parameter", "value")) {
            properties.put(text, Operation.schema("string"));
        }
        properties.put("status", Operation.schema("integer"));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("required", List.of("type", "title", "status"));
        schema.put("properties", properties);
        return schema;
    }
}
