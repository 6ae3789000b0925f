package riskmap.geodata.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every layer of the product, declared once. The layer ids are a contract with scripts outside the repository.
 *
 * <p>The declarations stand in {@link RiskLayers}, {@link PlaceLayers}, {@link AreaLayers} and {@link GroundLayers}.
 */
public final class LayerCatalog {

    private static final LayerCatalog STANDARD =
            new LayerCatalog(Stream.of(RiskLayers.all(), PlaceLayers.all(), AreaLayers.all(), GroundLayers.all())
                    .flatMap(List::stream)
                    .toList());

    private final Map<String, Layer> layers = new LinkedHashMap<>();

    /**
     * A catalogue of the given layers.
     *
     * @throws IllegalArgumentException when two layers share an id
     */
    public LayerCatalog(List<Layer> declared) {
        for (Layer layer : declared) {
            if (layers.put(layer.id(), layer) != null) {
                throw new IllegalArgumentException("layer '" + layer.id() + "' is declared twice");
            }
        }
    }

    /** The catalogue of the product. */
    public static LayerCatalog standard() {
        return STANDARD;
    }

    /** All layers, in the order people see them. */
    public Collection<Layer> layers() {
        return java.util.Collections.unmodifiableCollection(layers.values());
    }

    /** Finds a layer by its id. */
    public Optional<Layer> find(String id) {
        return Optional.ofNullable(layers.get(id));
    }

    /**
     * The layer of that id.
     *
     * @throws IllegalArgumentException when there is none; the message lists the ids there are
     */
    public Layer layer(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException(
                "no layer '" + id + "'; the layers are " + String.join(", ", layers.keySet())));
    }
}
