package riskmap.backend.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import riskmap.backend.store.Commit;
import riskmap.backend.store.FeatureStore;
import riskmap.backend.store.ReceiptMismatch;
import riskmap.backend.store.StoreUnavailable;
import riskmap.backend.store.Transaction;
import riskmap.backend.store.Transaction.Operation;
import riskmap.backend.store.VersionConflict;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.model.LocalizedText;

/** Checks, commits, and waits until the publisher has published. */
final class Door implements WriteDoor {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FeatureStore store;
    private final EditCheck check;
    private final Publisher publisher;

    Door(FeatureStore store, LayerCatalog catalog, Publisher publisher) {
        this.store = store;
        this.check = new EditCheck(catalog);
        this.publisher = publisher;
    }

    @Override
    public Applied apply(String actor, List<Edit> edits, Once once) {
        List<Operation> operations = check.operations(edits, () -> "local:" + UUID.randomUUID());
        return applied(commit(new Transaction(actor, operations, null, receipt(once))));
    }

    @Override
    public Optional<Applied> recall(String actor, Once once) {
        try {
            return store.recall(actor, receipt(once)).map(this::applied);
        } catch (ReceiptMismatch e) {
            throw new KeyReused(e.key());
        } catch (StoreUnavailable e) {
            throw new Unavailable(e);
        }
    }

    private static Transaction.Receipt receipt(Once once) {
        return once == null ? null : new Transaction.Receipt(once.key(), once.fingerprint());
    }

    private Applied applied(Commit commit) {
        awaitVisible(commit.sequence());
        return new Applied(commit.sequence(), commit.written(), commit.repeated());
    }

    @Override
    public Loaded load(String actor, Source source, Map<String, List<Feature>> features) {
        check.features(features);
        List<Operation> operations = new ArrayList<>();
        features.forEach((layerId, list) ->
                list.forEach(feature -> operations.add(new Transaction.Put(layerId, feature, Transaction.ANY))));
        Transaction.Import cause =
                source == null ? null : new Transaction.Import(source.importId(), false, source.tally());
        return loaded(commit(new Transaction(actor, operations, cause)), operations.size());
    }

    @Override
    public Loaded restore(String actor, String importId, List<Restored> features) {
        List<Operation> operations = features.stream().map(Door::operation).toList();
        return loaded(
                commit(new Transaction(actor, operations, new Transaction.Import(importId, true, null))),
                operations.size());
    }

    private static Operation operation(Restored feature) {
        return feature.state() == null
                ? new Transaction.Delete(feature.layerId(), feature.id(), feature.expectedVersion())
                : new Transaction.Put(feature.layerId(), feature.state(), feature.expectedVersion());
    }

    private static Loaded loaded(Commit commit, int asked) {
        int written = commit.changes().stream()
                .mapToInt(change -> change.upserts() + change.deletes())
                .sum();
        return new Loaded(commit.sequence(), written, asked - written);
    }

    private Commit commit(Transaction transaction) {
        try {
            Commit commit = store.commit(transaction);
            publisher.wake();
            return commit;
        } catch (VersionConflict e) {
            throw new EditConflict(e.getMessage(), place(transaction, e), e.current());
        } catch (ReceiptMismatch e) {
            throw new KeyReused(e.key());
        } catch (StoreUnavailable e) {
            throw new Unavailable(e);
        }
    }

    /** Every edit came to one operation, and a feature stands in one of them only. */
    private static int place(Transaction transaction, VersionConflict conflict) {
        int place = 0;
        for (Operation operation : transaction.operations()) {
            if (operation.layerId().equals(conflict.layerId()) && operation.id().equals(conflict.id())) {
                return place;
            }
            place++;
        }
        throw new IllegalArgumentException("a conflict on a feature that was not written", conflict);
    }

    @Override
    public void awaitVisible(long sequence) {
        boolean visible = false;
        try {
            visible = publisher.await(sequence, PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!visible) {
            throw new Unavailable(
                    LocalizedText.of(
                            "修改已保存为第 " + sequence + " 号，但地图尚未显示。",
                            "The change is saved as number " + sequence + ", but the map does not show it yet."),
                    null);
        }
    }
}
