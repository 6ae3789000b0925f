package riskmap.geodata.snapshot;

import java.util.List;
import java.util.stream.IntStream;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;

/** The public edition of a table, kept with the table. */
record PublicTable(LayerTable table) {

    static PublicTable of(LayerTable whole) {
        Layer edition = whole.layer().publicEdition();
        if (edition == whole.layer()) {
            return new PublicTable(whole);
        }
        if (edition.publicPosition() == 0) {
            return new PublicTable(whole.showing(edition));
        }
        return new PublicTable(edition.secretLink() == null ? coarse(whole, edition) : linked(whole, edition));
    }

    /** Few features are secret: they take other rows, all the others stay. */
    private static LayerTable linked(LayerTable whole, Layer edition) {
        Column links = whole.column(edition.secretLink());
        List<Feature> secret = IntStream.range(0, whole.size())
                .filter(row -> links.value(row) != null)
                .mapToObj(row -> PublicEdition.of(whole.layer(), whole.feature(row)))
                .toList();
        LayerTable shown = whole.showing(edition);
        return secret.isEmpty() ? shown : shown.with(whole.revision(), whole.changed(), secret, List.of());
    }

    /** Other places give another order of rows, so the table is built anew. */
    private static LayerTable coarse(LayerTable whole, Layer edition) {
        TableBuilder builder = LayerTable.builder(edition);
        for (int row = 0; row < whole.size(); row++) {
            builder.add(PublicEdition.of(whole.layer(), whole.feature(row)));
        }
        return builder.build(whole.revision(), whole.changed());
    }
}
