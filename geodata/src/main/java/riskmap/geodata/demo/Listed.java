package riskmap.geodata.demo;

import java.util.List;
import java.util.function.Consumer;
import riskmap.geodata.model.Feature;

/**
 * A layer small enough to be held as a list.
 *
 * @param layer id of the layer
 * @param features its features
 */
record Listed(String layer, List<Feature> features) implements Maker {

    @Override
    public int count() {
        return features.size();
    }

    @Override
    public void forEach(Consumer<Feature> sink) {
        features.forEach(sink);
    }
}
