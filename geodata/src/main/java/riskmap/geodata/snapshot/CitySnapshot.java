package riskmap.geodata.snapshot;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.model.LayerCatalog;

/** The whole city at one version. Immutable and safe to share between threads. */
public final class CitySnapshot {

    private final long version;
    private final Instant time;
    private final Map<String, LayerTable> tables;
    private final boolean open;
    private CitySnapshot publicEdition;

    private CitySnapshot(long version, Instant time, Map<String, LayerTable> tables, boolean open) {
        this.version = version;
        this.time = time;
        this.tables = tables;
        this.open = open;
    }

    /** A city of the given layers with nothing in it, at version 0. */
    public static CitySnapshot empty(LayerCatalog catalog, Instant time) {
        Map<String, LayerTable> tables = new LinkedHashMap<>();
        catalog.layers().forEach(layer -> tables.put(layer.id(), LayerTable.empty(layer, time)));
        return new CitySnapshot(0, time, tables, false);
    }

    /**
     * This city with some layers replaced; all other tables are shared.
     *
     * @param newVersion the sequence number of the last change contained
     * @param when time of that change
     */
    public CitySnapshot with(long newVersion, Instant when, Collection<LayerTable> changed) {
        Map<String, LayerTable> next = new LinkedHashMap<>(tables);
        changed.forEach(table -> next.put(table.layer().id(), table));
        return new CitySnapshot(newVersion, when, next, open);
    }

    /**
     * This city as the public may see it: without restricted layers, every other one in its
     * {@linkplain LayerTable#publicEdition public edition}, which is made when it is first asked for. Made at the first
     * call and kept; when two threads come first, both make the same.
     */
    public CitySnapshot publicEdition() {
        if (open) {
            return this;
        }
        CitySnapshot known = publicEdition;
        if (known == null) {
            Map<String, LayerTable> shown = new LinkedHashMap<>(tables);
            shown.values().removeIf(table -> table.layer().restricted());
            known = new CitySnapshot(version, time, shown, true);
            publicEdition = known;
        }
        return known;
    }

    private LayerTable edition(LayerTable table) {
        return open ? table.publicEdition() : table;
    }

    /** Sequence number of the last change contained; grows with every change and never repeats. */
    public long version() {
        return version;
    }

    /** Time of the last change contained. */
    public Instant time() {
        return time;
    }

    /** All tables in catalogue order. */
    public Collection<LayerTable> tables() {
        return tables.values().stream().map(this::edition).toList();
    }

    /** Finds the table of a layer. */
    public Optional<LayerTable> find(String layerId) {
        return Optional.ofNullable(tables.get(layerId)).map(this::edition);
    }

    /**
     * The table of a layer.
     *
     * @throws IllegalArgumentException when the city has no such layer
     */
    public LayerTable table(String layerId) {
        return find(layerId)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no layer '" + layerId + "'; the layers are " + String.join(", ", tables.keySet())));
    }

    /** Envelope of everything in the city, longitude/latitude; null envelope when the city is empty. */
    public Envelope bounds() {
        Envelope bounds = new Envelope();
        tables().forEach(table -> bounds.expandToInclude(table.bounds()));
        return bounds;
    }
}
