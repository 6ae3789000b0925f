package riskmap.backend.http.search;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import riskmap.geodata.model.Layer;
import riskmap.geodata.snapshot.LayerTable;

/** Finds features by name over all layers. Keeps the folded names of the tables searched last, one per layer and edition. */
@Singleton
public class NameSearch {

    static final int NO_HIT = 3;

    /** The names of a table; made at the first search after the table changed. */
    public NameIndex names(LayerTable table) {
        return table.derived(NameIndex.class, NameIndex::of);
    }

    /**
     * The best hits, best first: what stands on the ground before the ground itself; names that begin with the text, then
     * words that do, then the rest; short names before long ones. A street of many pieces is found once.
     */
    public List<Hit> find(Collection<LayerTable> tables, String text, int limit) {
        String folded = SearchText.fold(text.strip());
        PriorityQueue<Hit> best = new PriorityQueue<>(limit + 1, Hit.BEST_FIRST.reversed());
        int order = 0;
        for (LayerTable table : tables) {
            NameIndex names = names(table);
            boolean ground = table.layer().role() == Layer.Role.BASEMAP;
            Set<String> streets = new HashSet<>();
            for (int row = 0; row < names.size(); row++) {
                int rank = names.rank(row, folded);
                if (rank < NO_HIT && (!ground || streets.add(names.text(row)))) {
                    offer(
                            best,
                            new Hit(
                                    table,
                                    row,
                                    ground,
                                    rank,
                                    order,
                                    names.text(row).length()),
                            limit);
                }
            }
            order++;
        }
        List<Hit> hits = new ArrayList<>(best);
        hits.sort(Hit.BEST_FIRST);
        return hits;
    }

    private static void offer(PriorityQueue<Hit> best, Hit hit, int limit) {
        if (best.size() < limit || Hit.BEST_FIRST.compare(hit, best.peek()) < 0) {
            best.add(hit);
        }
        if (best.size() > limit) {
            best.poll();
        }
    }

    /**
     * Something found.
     *
     * @param ground whether it belongs to the basemap
     * @param rank 0 begins with the text, 1 a word begins with it, 2 contains it
     * @param order place of the layer in the catalogue
     */
    public record Hit(LayerTable table, int row, boolean ground, int rank, int order, int length) {

        static final Comparator<Hit> BEST_FIRST = Comparator.comparing(Hit::ground)
                .thenComparingInt(Hit::rank)
                .thenComparingInt(Hit::length)
                .thenComparingInt(Hit::order)
                .thenComparing(Hit::id);

        String id() {
            return table.id(row);
        }
    }
}
