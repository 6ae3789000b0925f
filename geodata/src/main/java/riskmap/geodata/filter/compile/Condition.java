package riskmap.geodata.filter.compile;

import java.util.List;

/** What may hold of a row. */
@FunctionalInterface
interface Condition {

    Truth test(int row);

    default Condition negate() {
        return row -> test(row).negate();
    }

    default Condition and(Condition other) {
        return allOf(List.of(this, other));
    }

    static Condition allOf(List<Condition> conditions) {
        Condition[] all = conditions.toArray(Condition[]::new);
        return row -> {
            Truth truth = Truth.TRUE;
            for (int i = 0; i < all.length && truth != Truth.FALSE; i++) {
                truth = truth.and(all[i].test(row));
            }
            return truth;
        };
    }

    static Condition anyOf(List<Condition> conditions) {
        Condition[] all = conditions.toArray(Condition[]::new);
        return row -> {
            Truth truth = Truth.FALSE;
            for (int i = 0; i < all.length && truth != Truth.TRUE; i++) {
                truth = truth.or(all[i].test(row));
            }
            return truth;
        };
    }
}
