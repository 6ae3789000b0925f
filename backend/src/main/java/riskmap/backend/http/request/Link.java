package riskmap.backend.http.request;

import java.util.LinkedHashMap;
import java.util.Map;

/** A link of a document, as a tree node. */
public final class Link {

    private Link() {}

    /** A link without a title. */
    public static Map<String, Object> of(String href, String rel, String type) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("href", href);
        link.put("rel", rel);
        link.put("type", type);
        return link;
    }

    /** A link with a title. */
    public static Map<String, Object> of(String href, String rel, String type, String title) {
        Map<String, Object> link = of(href, rel, type);
        link.put("title", title);
        return link;
    }
}
