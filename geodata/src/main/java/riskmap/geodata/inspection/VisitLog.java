package riskmap.geodata.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import riskmap.geodata.inspection.InspectionReport.VisitCount;
import riskmap.geodata.model.Progress;
import riskmap.geodata.snapshot.LayerTable;

/** The visits on record by place and kind. */
final class VisitLog {

    private static final long NEVER = Long.MIN_VALUE;

    private final LayerTable places;
    private final BitSet chosen;
    private final Period period;
    private final int[][] seen = new int[VisitKind.values().length][];
    private final long[][] last = new long[VisitKind.values().length][];
    private final Map<Year, Integer> byYear = new HashMap<>();
    private int counted;
    private int before;
    private int after;
    private int elsewhere;
    private int undated;
    private int otherKind;

    /** Visits of a kind to a place in a calendar year. */
    private record Year(int row, VisitKind kind, int year) {}

    VisitLog(LayerTable places, BitSet chosen, LayerTable visits, Period period, Progress progress) {
        this.places = places;
        this.chosen = chosen;
        this.period = period;
        for (VisitKind kind : VisitKind.values()) {
            seen[kind.ordinal()] = new int[places.size()];
            last[kind.ordinal()] = new long[places.size()];
            Arrays.fill(last[kind.ordinal()], NEVER);
        }
        for (int row = 0; row < visits.size(); row++) {
            progress.step(row, visits.size());
            add(visits, row);
        }
    }

    private void add(LayerTable visits, int visit) {
        int row = place(visits, visit);
        Optional<VisitKind> kind = VisitKind.of(visits.value(visit, "kind"));
        if (row < 0) {
            elsewhere++;
        } else if (kind.isEmpty()) {
            otherKind++;
        } else if (visits.value(visit, "visited_at") instanceof Instant time) {
            add(row, kind.get(), period.day(time));
        } else {
            undated++;
        }
    }

    private void add(int row, VisitKind kind, LocalDate day) {
        if (!day.isBefore(period.to())) {
            after++;
            return;
        }
        long[] latest = last[kind.ordinal()];
        latest[row] = Math.max(latest[row], day.toEpochDay());
        if (period.holds(day)) {
            counted++;
            seen[kind.ordinal()][row]++;
            byYear.merge(new Year(row, kind, day.getYear()), 1, Integer::sum);
        } else {
            before++;
        }
    }

    /** Row of the place a visit was paid to, or -1 when it is none of those asked for. */
    int place(LayerTable visits, int visit) {
        Object id = visits.value(visit, "enterprise_id");
        int row = id == null ? -1 : places.row(id.toString());
        return row >= 0 && chosen.get(row) ? row : -1;
    }

    int seen(int row, VisitKind kind) {
        return seen[kind.ordinal()][row];
    }

    /** Visits beyond the cap, each calendar year by itself. */
    int overCap(int row, VisitKind kind, Cadence cadence) {
        int over = 0;
        if (cadence.cap().isPresent() && seen(row, kind) > cadence.cap().getAsInt()) {
            int end = period.to().minusDays(1).getYear();
            for (int year = period.from().getYear(); year <= end; year++) {
                int count = byYear.getOrDefault(new Year(row, kind, year), 0);
                over += Math.max(0, count - cadence.cap().getAsInt());
            }
        }
        return over;
    }

    /** Day of the last visit before the end of the period, as an epoch day. */
    OptionalLong last(int row, VisitKind kind) {
        long day = last[kind.ordinal()][row];
        return day == NEVER ? OptionalLong.empty() : OptionalLong.of(day);
    }

    boolean isNeverVisited(int row) {
        return Arrays.stream(VisitKind.values())
                .allMatch(kind -> last(row, kind).isEmpty());
    }

    VisitCount count() {
        return new VisitCount(counted, before, after, elsewhere, undated, otherKind);
    }
}
