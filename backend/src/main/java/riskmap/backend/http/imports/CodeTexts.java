package riskmap.backend.http.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import riskmap.backend.intake.ImportPreview;
import riskmap.geodata.intake.detect.SourceSample;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.CodeList;
import riskmap.geodata.model.LayerCatalog;

/**
 * The texts a file has in columns of coded attributes, so that people can say which code each means: the distinct texts of
 * its first records, each with the code it is read as without being told.
 */
final class CodeTexts {

    /** Texts of a column that are listed; the rest are counted. */
    static final int LISTED = 60;

    private final LayerCatalog catalog;

    CodeTexts(LayerCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * One member for each column that goes to a coded attribute: {@code texts} with their {@code code}, or null where none is
     * known, these first; {@code more} that are not listed; {@code allMet} is false where there may be still more; read in so
     * many {@code records}.
     */
    List<Map<String, Object>> of(ImportPreview preview) {
        Map<String, String> chosen = preview.mapping().values().columns();
        List<Map<String, Object>> out = new ArrayList<>();
        preview.sample().columns().forEach((column, met) -> codes(preview, chosen.get(column))
                .ifPresent(codes -> {
                    Map<String, Object> tree = column(met, codes);
                    tree.put("column", column);
                    tree.put("attribute", chosen.get(column));
                    tree.put("records", preview.sample().records().size());
                    out.add(tree);
                }));
        return out;
    }

    private Optional<CodeList> codes(ImportPreview preview, String attribute) {
        String layer = preview.mapping().layerId();
        return layer == null || attribute == null
                ? Optional.empty()
                : catalog.layer(layer).findAttribute(attribute).flatMap(Attribute::codeList);
    }

    private static Map<String, Object> column(Set<String> met, CodeList codes) {
        List<Map<String, Object>> unknown = new ArrayList<>();
        List<Map<String, Object>> known = new ArrayList<>();
        for (String text : met) {
            String code = codes.find(text).map(CodeList.Code::value).orElse(null);
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("text", text);
            one.put("code", code);
            (code == null ? unknown : known).add(one);
        }
        unknown.addAll(known);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("texts", unknown.subList(0, Math.min(LISTED, unknown.size())));
        tree.put("more", Math.max(0, unknown.size() - LISTED));
        tree.put("allMet", met.size() < SourceSample.VALUES);
        return tree;
    }
}
