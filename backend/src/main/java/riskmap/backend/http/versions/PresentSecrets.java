package riskmap.backend.http.versions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.geodata.model.Feature;
import riskmap.geodata.snapshot.Column;
import riskmap.geodata.snapshot.LayerTable;

/**
 * Whose place is a secret now was not always known to be: the past is read with the link to a secret a feature has now, so
 * that its history does not tell the public what the present keeps back.
 */
final class PresentSecrets {

    private PresentSecrets() {}

    /**
     * A past version.
     *
     * @param link the attribute that makes a place a secret
     * @param latest the last version of the same feature
     */
    static Feature of(String link, Feature past, Feature latest) {
        if (past.value(link) != null || latest.value(link) == null) {
            return past;
        }
        Map<String, Object> values = new LinkedHashMap<>(past.attributes());
        values.put(link, latest.value(link));
        return new Feature(past.id(), past.geometry(), values, past.version(), past.updated());
    }

    /**
     * A whole layer as it was.
     *
     * @param present the layer as it is, with its restricted attributes
     */
    static LayerTable of(LayerTable past, LayerTable present) {
        String link = present.layer().secretLink();
        if (link == null) {
            return past;
        }
        Column links = present.column(link);
        List<Feature> secret = new ArrayList<>();
        for (int row = 0; row < present.size(); row++) {
            int before = links.value(row) == null ? -1 : past.row(present.id(row));
            if (before >= 0 && past.value(before, link) == null) {
                secret.add(of(link, past.feature(before), present.feature(row)));
            }
        }
        return secret.isEmpty() ? past : past.with(past.revision(), past.changed(), secret, List.of());
    }
}
