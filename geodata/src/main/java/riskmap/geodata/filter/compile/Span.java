package riskmap.geodata.filter.compile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import riskmap.geodata.filter.expression.Operator;

/**
 * The time from one day or instant to another, both included; an instant is a span whose ends are one.
 *
 * @param from LocalDate or Instant; null when open
 * @param to LocalDate or Instant; null when open
 */
record Span(Temporal from, Temporal to) {

    static Span of(Object value) {
        return value instanceof Span span ? span : new Span((Temporal) value, (Temporal) value);
    }

    /** Whether the end is before the beginning. */
    boolean isReversed() {
        boolean exact = hasInstant();
        return first().isAfter(last(exact));
    }

    /** Whether two spans stand in a relation of CQL2, which are those of OWL-Time. */
    boolean relates(Operator relation, Span other) {
        // Among days alone a day is a point; beside an instant it is the time from its first to its last nanosecond.
        boolean exact = hasInstant() || other.hasInstant();
        int starts = first().compareTo(other.first());
        int ends = last(exact).compareTo(other.last(exact));
        int startToEnd = first().compareTo(other.last(exact));
        int endToStart = last(exact).compareTo(other.first());
        return switch (relation) {
            case T_AFTER -> startToEnd > 0;
            case T_BEFORE -> endToStart < 0;
            case T_DISJOINT -> startToEnd > 0 || endToStart < 0;
            case T_INTERSECTS -> startToEnd <= 0 && endToStart >= 0;
            case T_EQUALS -> starts == 0 && ends == 0;
            case T_CONTAINS -> starts < 0 && ends > 0;
            case T_DURING -> starts > 0 && ends < 0;
            case T_FINISHEDBY -> starts < 0 && ends == 0;
            case T_FINISHES -> starts > 0 && ends == 0;
            case T_MEETS -> endToStart == 0;
            case T_METBY -> startToEnd == 0;
            case T_OVERLAPPEDBY -> starts > 0 && startToEnd < 0 && ends > 0;
            case T_OVERLAPS -> starts < 0 && endToStart > 0 && ends < 0;
            case T_STARTEDBY -> starts == 0 && ends > 0;
            case T_STARTS -> starts == 0 && ends < 0;
            default -> throw new IllegalStateException("relation " + relation);
        };
    }

    private boolean hasInstant() {
        return from instanceof Instant || to instanceof Instant;
    }

    private Instant first() {
        return from == null ? Instant.MIN : from instanceof LocalDate day ? start(day) : (Instant) from;
    }

    private Instant last(boolean exact) {
        if (to instanceof LocalDate day) {
            return exact ? start(day.plusDays(1)).minusNanos(1) : start(day);
        }
        return to == null ? Instant.MAX : (Instant) to;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
