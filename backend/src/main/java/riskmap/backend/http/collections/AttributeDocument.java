package riskmap.backend.http.collections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.CodeList;

/** The declaration of an attribute, in both languages, with its code list. */
final class AttributeDocument {

    private AttributeDocument() {}

    static Map<String, Object> of(Attribute attribute, String language) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", attribute.name());
        tree.put("title", attribute.title().in(language));
        tree.put("titles", CollectionDocument.both(attribute.title()));
        tree.put("type", attribute.type().name().toLowerCase(java.util.Locale.ROOT));
        if (attribute.unit() != null) {
            tree.put("unit", attribute.unit());
        }
        tree.put("required", attribute.required());
        tree.put("restricted", attribute.restricted());
        attribute.codeList().ifPresent(list -> {
            tree.put("codeList", list.id());
            tree.put("codes", codes(list, language));
        });
        return tree;
    }

    private static List<Map<String, Object>> codes(CodeList list, String language) {
        return list.codes().stream().map(code -> code(code, language)).toList();
    }

    private static Map<String, Object> code(CodeList.Code code, String language) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("value", code.value());
        tree.put("title", code.title().in(language));
        tree.put("titles", CollectionDocument.both(code.title()));
        return tree;
    }
}
