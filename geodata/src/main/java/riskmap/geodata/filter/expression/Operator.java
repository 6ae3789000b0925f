package riskmap.geodata.filter.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything a filter may ask for: the operators and functions of CQL2 (OGC 21-065r2), and functions of our own. */
public enum Operator {
    AND("AND", Kind.LOGIC, 2, Limits.MOST_CALLS),
    OR("OR", Kind.LOGIC, 2, Limits.MOST_CALLS),
    NOT("NOT", Kind.LOGIC, 1),
    EQUAL("=", Kind.COMPARISON, 2),
    NOT_EQUAL("<>", Kind.COMPARISON, 2),
    LESS("<", Kind.COMPARISON, 2),
    LESS_OR_EQUAL("<=", Kind.COMPARISON, 2),
    GREATER(">", Kind.COMPARISON, 2),
    GREATER_OR_EQUAL(">=", Kind.COMPARISON, 2),
    LIKE("LIKE", Kind.PREDICATE, 2),
    BETWEEN("BETWEEN", Kind.PREDICATE, 3),
    IN("IN", Kind.PREDICATE, 2),
    IS_NULL("IS NULL", Kind.PREDICATE, 1),
    PLUS("+", Kind.ARITHMETIC, 2),
    MINUS("-", Kind.ARITHMETIC, 2),
    TIMES("*", Kind.ARITHMETIC, 2),
    DIVIDE("/", Kind.ARITHMETIC, 2),
    MODULO("%", Kind.ARITHMETIC, 2),
    DIV("DIV", Kind.ARITHMETIC, 2),
    POWER("^", Kind.ARITHMETIC, 2),
    CASEI("CASEI", Kind.FUNCTION, 1),
    ACCENTI("ACCENTI", Kind.FUNCTION, 1),
    S_CONTAINS("S_CONTAINS", Kind.SPATIAL, 2),
    S_CROSSES("S_CROSSES", Kind.SPATIAL, 2),
    S_DISJOINT("S_DISJOINT", Kind.SPATIAL, 2),
    S_EQUALS("S_EQUALS", Kind.SPATIAL, 2),
    S_INTERSECTS("S_INTERSECTS", Kind.SPATIAL, 2),
    S_OVERLAPS("S_OVERLAPS", Kind.SPATIAL, 2),
    S_TOUCHES("S_TOUCHES", Kind.SPATIAL, 2),
    S_WITHIN("S_WITHIN", Kind.SPATIAL, 2),
    T_AFTER("T_AFTER", Kind.TEMPORAL, 2),
    T_BEFORE("T_BEFORE", Kind.TEMPORAL, 2),
    T_CONTAINS("T_CONTAINS", Kind.TEMPORAL, 2),
    T_DISJOINT("T_DISJOINT", Kind.TEMPORAL, 2),
    T_DURING("T_DURING", Kind.TEMPORAL, 2),
    T_EQUALS("T_EQUALS", Kind.TEMPORAL, 2),
    T_FINISHEDBY("T_FINISHEDBY", Kind.TEMPORAL, 2),
    T_FINISHES("T_FINISHES", Kind.TEMPORAL, 2),
    T_INTERSECTS("T_INTERSECTS", Kind.TEMPORAL, 2),
    T_MEETS("T_MEETS", Kind.TEMPORAL, 2),
    T_METBY("T_METBY", Kind.TEMPORAL, 2),
    T_OVERLAPPEDBY("T_OVERLAPPEDBY", Kind.TEMPORAL, 2),
    T_OVERLAPS("T_OVERLAPS", Kind.TEMPORAL, 2),
    T_STARTEDBY("T_STARTEDBY", Kind.TEMPORAL, 2),
    T_STARTS("T_STARTS", Kind.TEMPORAL, 2),
    A_CONTAINEDBY("A_CONTAINEDBY", Kind.ARRAY, 2),
    A_CONTAINS("A_CONTAINS", Kind.ARRAY, 2),
    A_EQUALS("A_EQUALS", Kind.ARRAY, 2),
    A_OVERLAPS("A_OVERLAPS", Kind.ARRAY, 2),
    LOWER("lower", Kind.FUNCTION, 1),
    UPPER("upper", Kind.FUNCTION, 1),
    LENGTH("length", Kind.FUNCTION, 1),
    SPLIT("split", Kind.FUNCTION, 2),
    ABS("abs", Kind.FUNCTION, 1),
    DISTANCE_M("distance_m", Kind.FUNCTION, 2);

    /** How operators are written and what they take. */
    public enum Kind {
        /** Conditions to a condition. */
        LOGIC,
        /** Two values to a condition, written between them. */
        COMPARISON,
        /** A value to a condition, each written its own way. */
        PREDICATE,
        /** Two numbers to a number, written between them. */
        ARITHMETIC,
        /** Two geometries to a condition. */
        SPATIAL,
        /** Two instants or intervals to a condition. */
        TEMPORAL,
        /** Two arrays to a condition. */
        ARRAY,
        /** Values to a value, written as a function. */
        FUNCTION
    }

    private static final Map<String, Operator> BY_TEXT =
            Arrays.stream(values()).collect(Collectors.toMap(Operator::key, Function.identity()));
    private static final Map<String, Operator> BY_JSON =
            Arrays.stream(values()).collect(Collectors.toMap(Operator::json, Function.identity()));

    private final String text;
    private final Kind kind;
    private final int fewest;
    private final int most;

    Operator(String text, Kind kind, int arguments) {
        this(text, kind, arguments, arguments);
    }

    Operator(String text, Kind kind, int fewest, int most) {
        this.text = text;
        this.kind = kind;
        this.fewest = fewest;
        this.most = most;
    }

    /** How CQL2 text writes it. */
    public String text() {
        return text;
    }

    /** The member {@code op} of CQL2 JSON. */
    public String json() {
        return switch (this) {
            case IS_NULL -> "isNull";
            case T_FINISHEDBY -> "t_finishedBy";
            case T_METBY -> "t_metBy";
            case T_OVERLAPPEDBY -> "t_overlappedBy";
            case T_STARTEDBY -> "t_startedBy";
            case A_CONTAINEDBY -> "a_containedBy";
            default -> text.toLowerCase(Locale.ROOT);
        };
    }

    /** How it is written and what it takes. */
    public Kind kind() {
        return kind;
    }

    /** Fewest arguments. */
    public int fewest() {
        return fewest;
    }

    /** Most arguments. */
    public int most() {
        return most;
    }

    /** Whether text writes it as a name with its arguments in brackets. */
    public boolean isCalled() {
        return kind == Kind.SPATIAL || kind == Kind.TEMPORAL || kind == Kind.ARRAY || kind == Kind.FUNCTION;
    }

    /** The operator CQL2 text writes so, in whatever case. */
    public static Optional<Operator> ofText(String text) {
        return Optional.ofNullable(BY_TEXT.get(text.toLowerCase(Locale.ROOT)));
    }

    /** The operator of a member {@code op}. */
    public static Optional<Operator> ofJson(String op) {
        return Optional.ofNullable(BY_JSON.get(op));
    }

    /** What may be called by name, for messages. */
    public static List<String> callable() {
        return Arrays.stream(values())
                .filter(Operator::isCalled)
                .map(Operator::text)
                .toList();
    }

    private String key() {
        return text.toLowerCase(Locale.ROOT);
    }
}
