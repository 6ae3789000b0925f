package riskmap.backend.http.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.problem.WriteProblems;
import riskmap.backend.live.InvalidEdit;
import riskmap.geodata.model.Layer.Violation;
import riskmap.geodata.model.LocalizedText;

/** Everything wrong with a transaction, each fault with its action; lists the first {@value #MOST} and counts all. */
final class TransactionFaults {

    private static final int MOST = 1000;

    private final List<Map<String, Object>> errors = new ArrayList<>();
    private Violation first;
    private int count;

    /**
     * Notes a fault.
     *
     * @param action its place in the list, or -1 when it is in none
     * @param place where the field stands in the document
     */
    void add(int action, String place, Violation violation) {
        count++;
        if (first == null) {
            first = violation.within(place + ": ");
        }
        if (errors.size() < MOST) {
            Map<String, Object> error = new LinkedHashMap<>();
            if (action >= 0) {
                error.put("action", action);
            }
            error.put("place", place);
            error.putAll(WriteProblems.field(violation));
            errors.add(error);
        }
    }

    void add(Action action, InvalidEdit invalid) {
        invalid.violations().forEach(violation -> add(action.index(), action.place(), violation));
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Ends the request with status 422 if there is any fault. */
    void refuse() {
        if (count > 0) {
            LocalizedText sentence = first.sentence(count);
            throw Problem.of(
                            422,
                            "invalid-transaction",
                            LocalizedText.of("没有任何修改：事务有错误", "Nothing was changed: the transaction has faults"),
                            Problem.shortened(sentence))
                    .with("count", count)
                    .with("errors", errors)
                    .toException();
        }
    }
}
