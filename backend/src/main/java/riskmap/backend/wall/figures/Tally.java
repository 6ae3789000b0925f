package riskmap.backend.wall.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import riskmap.geodata.model.CodeList;
import riskmap.geodata.snapshot.Column;
import riskmap.geodata.snapshot.LayerTable;

/** Counting over the columns of a table: one pass, nothing made per feature. */
final class Tally {

    /** Stands for a row without a date. */
    static final int NO_DAY = Integer.MIN_VALUE;

    private Tally() {}

    /** Number of rows that pass, for every value of the attribute's code list; {@code unknown} for rows without value. */
    static Map<String, Integer> by(LayerTable table, String attribute, IntPredicate passes) {
        Column column = table.column(attribute);
        int[] counts = new int[column.codes() + 1];
        for (int row = 0; row < table.size(); row++) {
            if (passes.test(row)) {
                counts[column.code(row) + 1]++;
            }
        }
        Map<String, Integer> tally = new LinkedHashMap<>();
        for (String value : values(table, attribute)) {
            int code = column.codeOf(value);
            tally.put(value, code == Column.NONE ? 0 : counts[code + 1]);
        }
        tally.put("unknown", counts[0]);
        return tally;
    }

    /** The values of an attribute's code list. */
    static List<String> values(LayerTable table, String attribute) {
        return table.layer()
                .findAttribute(attribute)
                .flatMap(one -> one.codeList())
                .map(CodeList::values)
                .map(List::copyOf)
                .orElse(List.of());
    }

    static int count(LayerTable table, IntPredicate passes) {
        int count = 0;
        for (int row = 0; row < table.size(); row++) {
            count += passes.test(row) ? 1 : 0;
        }
        return count;
    }

    /** Whether a row has a value. */
    static IntPredicate is(LayerTable table, String attribute, Object value) {
        Column column = table.column(attribute);
        int code = column.codeOf(value);
        return code == Column.NONE ? row -> false : row -> column.code(row) == code;
    }

    /** Whether anything is said of a row. */
    static IntPredicate isKnown(LayerTable table, String attribute) {
        Column column = table.column(attribute);
        return row -> column.code(row) != Column.NONE;
    }

    /** The days of a date column, by row: days since 1970, {@link #NO_DAY} where there is none. */
    static Days days(LayerTable table, String attribute) {
        Column column = table.column(attribute);
        int[] days = new int[column.codes()];
        for (int code = 0; code < days.length; code++) {
            days[code] = (int) ((LocalDate) column.valueOf(code)).toEpochDay();
        }
        return row -> column.code(row) == Column.NONE ? NO_DAY : days[column.code(row)];
    }

    /** The day of a row. */
    @FunctionalInterface
    interface Days {
        int of(int row);
    }

    /** Number of rows that pass on each of {@link Moment#DAYS} days from the first one on. */
    static int[] perDay(LayerTable table, Days days, int first, IntPredicate passes) {
        int[] counts = new int[Moment.DAYS];
        for (int row = 0; row < table.size(); row++) {
            int day = days.of(row);
            if (day >= first && day < first + Moment.DAYS && passes.test(row)) {
                counts[day - first]++;
            }
        }
        return counts;
    }

    /** The days from the first one on, as people write them. */
    static List<String> names(int first) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < Moment.DAYS; i++) {
            names.add(LocalDate.ofEpochDay(first + i).toString());
        }
        return names;
    }

    /** A share to four digits; null of nothing. */
    static Double share(int part, int whole) {
        return whole == 0 ? null : Math.round(10_000.0 * part / whole) / 10_000.0;
    }

    /** Sums from the left. */
    static int[] running(int before, int[] counts) {
        int[] sums = counts.clone();
        sums[0] += before;
        Arrays.parallelPrefix(sums, Integer::sum);
        return sums;
    }
}
