package riskmap.geodata.demo;

import java.util.function.Consumer;
import riskmap.geodata.model.Feature;

/** Makes the features of one layer, the same ones each time it is asked. */
interface Maker {

    /** Id of the layer. */
    String layer();

    /** Number of features. */
    int count();

    /** Hands over every feature in a fixed order. */
    void forEach(Consumer<Feature> sink);
}
