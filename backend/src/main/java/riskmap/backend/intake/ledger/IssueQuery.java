package riskmap.backend.intake.ledger;

/**
 * Which issues of an import, in which order.
 *
 * @param kind only those of this kind; null for all
 * @param order how they are sorted
 * @param offset how many are passed over
 * @param limit at most so many
 */
public record IssueQuery(String kind, Order order, int offset, int limit) {

    /** Orders of issues; within each the order of the file. */
    public enum Order {
        NUMBER,
        KIND,
        SEVERITY,
        FIELD,
        ID
    }
}
