package riskmap.backend.intake;

import java.util.List;
import java.util.Map;
import riskmap.backend.live.WriteDoor.Loaded;
import riskmap.geodata.model.Feature;
import riskmap.geodata.snapshot.CitySnapshot;
import riskmap.geodata.snapshot.LayerTable;

/** Tells what the door would do with features, and does nothing: for dry runs. */
record Comparison(CitySnapshot city) implements Batch.Taker {

    /** Degrees: a tenth of a millimetre. */
    private static final double SAME_PLACE = 1e-9;

    @Override
    public Loaded take(Map<String, List<Feature>> features) {
        int unchanged = 0;
        int all = 0;
        for (Map.Entry<String, List<Feature>> layer : features.entrySet()) {
            LayerTable table = city.table(layer.getKey());
            for (Feature feature : layer.getValue()) {
                all++;
                unchanged += isThere(table, feature) ? 1 : 0;
            }
        }
        return new Loaded(0, all - unchanged, unchanged);
    }

    private static boolean isThere(LayerTable table, Feature feature) {
        int row = table.row(feature.id());
        if (row < 0) {
            return false;
        }
        Feature stored = table.feature(row);
        return stored.attributes().equals(feature.attributes())
                && stored.geometry().norm().equalsExact(feature.geometry().norm(), SAME_PLACE);
    }
}
