package riskmap.geodata.inspection;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Counts all findings and keeps some of each kind, spread evenly over the order they came in. Places come in the order of a
 * curve that fills the plane, so what is kept stands where the findings stand and not only where the curve begins.
 */
final class Findings {

    private final Map<Finding.Kind, Kept> kinds = new EnumMap<>(Finding.Kind.class);

    /**
     * Begins to count.
     *
     * @param most findings of each kind that are kept, not negative
     */
    Findings(int most) {
        for (Finding.Kind kind : Finding.Kind.values()) {
            kinds.put(kind, new Kept(most));
        }
    }

    void add(Finding.Kind kind, Supplier<Finding> finding) {
        kinds.get(kind).add(finding);
    }

    Map<Finding.Kind, Integer> counts() {
        Map<Finding.Kind, Integer> counts = new EnumMap<>(Finding.Kind.class);
        kinds.forEach((kind, kept) -> counts.put(kind, kept.count));
        return counts;
    }

    List<Finding> kept() {
        return kinds.values().stream().flatMap(kept -> kept.spread().stream()).toList();
    }

    /** Every finding at a multiple of a stride; the stride doubles whenever twice as many are held as are to be kept. */
    private static final class Kept {
        private final int most;
        private List<Finding> held = new ArrayList<>();
        private int count;
        private int stride = 1;

        Kept(int most) {
            this.most = most;
        }

        void add(Supplier<Finding> finding) {
            if (most > 0 && count % stride == 0) {
                held.add(finding.get());
            }
            count++;
            if (held.size() >= 2 * most && most > 0) {
                List<Finding> all = held;
                held = new ArrayList<>(IntStream.range(0, (all.size() + 1) / 2)
                        .mapToObj(i -> all.get(2 * i))
                        .toList());
                stride *= 2;
            }
        }

        List<Finding> spread() {
            int kept = Math.min(most, held.size());
            return IntStream.range(0, kept)
                    .mapToObj(i -> held.get((int) ((long) i * held.size() / kept)))
                    .toList();
        }
    }
}
