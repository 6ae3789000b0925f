package riskmap.backend.http.filter;

/** What may hold of a row. */
@FunctionalInterface
interface RowCondition {

    Truth test(int row);

    default RowCondition negate() {
        return row -> test(row).negate();
    }

    default RowCondition and(RowCondition other) {
        return row -> {
            Truth first = test(row);
            return first == Truth.FALSE ? first : first.and(other.test(row));
        };
    }

    default RowCondition or(RowCondition other) {
        return row -> {
            Truth first = test(row);
            return first == Truth.TRUE ? first : first.or(other.test(row));
        };
    }
}
