package riskmap.geodata.snapshot;

import riskmap.geodata.model.Layer;

/** The public edition of a table, kept with the table. */
record PublicTable(LayerTable table) {

    static PublicTable of(LayerTable whole) {
        Layer edition = whole.layer().publicEdition();
        if (edition == whole.layer()) {
            return new PublicTable(whole);
        }
        return new PublicTable(edition.publicPosition() == 0 ? whole.showing(edition) : coarse(whole, edition));
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
