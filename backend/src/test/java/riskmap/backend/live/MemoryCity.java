package riskmap.backend.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Envelope;
import riskmap.backend.live.WriteDoor.Applied;
import riskmap.backend.live.WriteDoor.Edit;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.snapshot.CitySnapshot;
import riskmap.geodata.snapshot.LayerTable;

/** A city that lives in memory only: a second implementation of the write door and the change feed. */
public final class MemoryCity {

    /** Events remembered for listeners who were away. */
    public static final int MEMORY = 100;

    private final LayerCatalog catalog = LayerCatalog.standard();
    private final LiveCity live = new LiveCity(CitySnapshot.empty(catalog, Instant.EPOCH));
    private final List<ChangeEvent> events = new ArrayList<>();
    private final List<Consumer<ChangeEvent>> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, Map.Entry<String, Applied>> receipts = new HashMap<>();
    private final MemoryHistory history = new MemoryHistory(live.snapshot());
    private volatile boolean available = true;

    /** A city that was found empty. */
    public MemoryCity() {
        this(true);
    }

    /**
     * A city without features.
     *
     * @param read whether its store has been read; otherwise that has to wait for {@link #read}
     */
    public MemoryCity(boolean read) {
        if (read) {
            read();
        }
    }

    /** Says that the store has been read. */
    public void read() {
        live.publish(live.snapshot());
    }

    /** The published city. */
    public LiveCity live() {
        return live;
    }

    /** Lets every change fail as if the database were gone, or ends that. */
    public void setAvailable(boolean now) {
        available = now;
    }

    /** Puts features into a layer as one change. */
    public synchronized void load(String layerId, List<Feature> features) {
        publish(Map.of(layerId, features), Map.of());
    }

    /** The past of this city. */
    public CityHistory history() {
        return history;
    }

    /** The door to this city. */
    public WriteDoor door() {
        return new Door();
    }

    /** The announcements of this city. */
    public ChangeFeed feed() {
        return new Feed();
    }

    private synchronized Optional<Applied> recall(String actor, WriteDoor.Once once) {
        Map.Entry<String, Applied> known = once == null ? null : receipts.get(actor + " " + once.key());
        if (known != null && !known.getKey().equals(once.fingerprint())) {
            throw new WriteDoor.KeyReused(once.key());
        }
        return Optional.ofNullable(known)
                .map(Map.Entry::getValue)
                .map(applied -> new Applied(applied.sequence(), applied.features(), true));
    }

    private synchronized Applied apply(String actor, List<Edit> edits, WriteDoor.Once once) {
        if (!available) {
            throw new WriteDoor.Unavailable(LocalizedText.of("连不上数据库", "the database cannot be reached"), null);
        }
        Optional<Applied> before = recall(actor, once);
        if (before.isPresent()) {
            return before.get();
        }
        Applied applied = apply(edits);
        if (once != null) {
            receipts.put(actor + " " + once.key(), Map.entry(once.fingerprint(), applied));
        }
        return applied;
    }

    private Applied apply(List<Edit> edits) {
        Map<String, List<Feature>> upserts = new LinkedHashMap<>();
        Map<String, List<String>> deletes = new LinkedHashMap<>();
        List<Feature> stored = new ArrayList<>();
        for (Edit edit : edits) {
            Feature feature = checked(edit, edits.indexOf(edit));
            if (edit.kind() == Edit.Kind.DELETE) {
                deletes.computeIfAbsent(edit.layerId(), id -> new ArrayList<>()).add(edit.id());
            } else {
                upserts.computeIfAbsent(edit.layerId(), id -> new ArrayList<>()).add(feature);
                stored.add(feature);
            }
        }
        publish(upserts, deletes);
        return new Applied(live.snapshot().version(), stored, false);
    }

    private Feature checked(Edit edit, int place) {
        Layer layer = catalog.layer(edit.layerId());
        LayerTable table = live.snapshot().table(edit.layerId());
        int row = edit.id() == null ? -1 : table.row(edit.id());
        Feature current = row < 0 ? null : table.feature(row);
        long version = current == null ? 0 : current.version();
        boolean taken = edit.kind() == Edit.Kind.CREATE && current != null;
        if (taken || edit.expectedVersion() >= 0 && edit.expectedVersion() != version) {
            throw new EditConflict("feature '" + edit.id() + "' has version " + version, place, current);
        }
        if (edit.kind() == Edit.Kind.DELETE) {
            return current;
        }
        List<Layer.Violation> wrong =
                new ArrayList<>(layer.check(edit.attributes()).violations());
        String type = edit.geometry().getGeometryType();
        if (!layer.geometry().allows(type)) {
            wrong.add(new Layer.Violation(
                    "geometry",
                    type,
                    LocalizedText.of(
                            "应为下列之一：" + layer.geometry().types(),
                            "must be one of " + layer.geometry().types())));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidEdit(
                    LocalizedText.of(
                            "要素不符合图层“" + layer.id() + "”的定义",
                            "the feature breaks the declaration of layer '" + layer.id() + "'"),
                    wrong);
        }
        String id = edit.id() == null ? java.util.UUID.randomUUID().toString() : edit.id();
        return new Feature(id, edit.geometry(), layer.check(edit.attributes()).values(), version + 1, Instant.now());
    }

    private void publish(Map<String, List<Feature>> upserts, Map<String, List<String>> deletes) {
        CitySnapshot before = live.snapshot();
        Set<String> layers = new LinkedHashSet<>(upserts.keySet());
        layers.addAll(deletes.keySet());
        Envelope touched = new Envelope();
        Instant now = Instant.now();
        long sequence = before.version() + 1;
        int count = 0;
        List<LayerTable> tables = new ArrayList<>();
        for (String layer : layers) {
            LayerTable old = before.table(layer);
            List<Feature> put = upserts.getOrDefault(layer, List.of());
            List<String> gone = deletes.getOrDefault(layer, List.of());
            put.forEach(feature -> touched.expandToInclude(feature.geometry().getEnvelopeInternal()));
            gone.forEach(id -> touched.expandToInclude(old.geometry(old.row(id)).getEnvelopeInternal()));
            count += put.size() + gone.size();
            tables.add(old.with(sequence, now, put, gone));
        }
        live.publish(before.with(sequence, now, tables));
        history.add(live.snapshot());
        ChangeEvent event = new ChangeEvent(sequence, now, List.copyOf(layers), touched, count);
        events.add(event);
        if (events.size() > MEMORY) {
            events.remove(0);
        }
        listeners.forEach(listener -> listener.accept(event));
    }

    private synchronized Optional<List<ChangeEvent>> since(long sequence) {
        long oldest =
                events.isEmpty() ? live.snapshot().version() + 1 : events.get(0).sequence();
        boolean known = sequence >= oldest - 1 && sequence <= live.snapshot().version();
        return known
                ? Optional.of(events.stream()
                        .filter(event -> event.sequence() > sequence)
                        .toList())
                : Optional.empty();
    }

    private final class Door implements WriteDoor {
        @Override
        public Applied apply(String actor, List<Edit> edits, Once once) {
            return MemoryCity.this.apply(actor, edits, once);
        }

        @Override
        public Optional<Applied> recall(String actor, Once once) {
            return MemoryCity.this.recall(actor, once);
        }

        @Override
        public Loaded load(String actor, Source source, Map<String, List<Feature>> features) {
            features.forEach(MemoryCity.this::load);
            int written = features.values().stream().mapToInt(List::size).sum();
            return new Loaded(live.snapshot().version(), written, 0);
        }

        @Override
        public Loaded restore(String actor, String importId, List<Restored> features) {
            features.forEach(one -> publish(
                    one.state() == null ? Map.of() : Map.of(one.layerId(), List.of(one.state())),
                    one.state() == null ? Map.of(one.layerId(), List.of(one.id())) : Map.of()));
            return new Loaded(live.snapshot().version(), features.size(), 0);
        }

        @Override
        public void awaitVisible(long sequence) {
            // What was loaded is visible already.
        }
    }

    private final class Feed implements ChangeFeed {
        @Override
        public Subscription subscribe(Consumer<ChangeEvent> listener) {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }

        @Override
        public Optional<List<ChangeEvent>> since(long sequence) {
            return MemoryCity.this.since(sequence);
        }

        @Override
        public int listeners() {
            return listeners.size();
        }
    }
}
