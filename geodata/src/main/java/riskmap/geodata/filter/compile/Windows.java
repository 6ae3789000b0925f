package riskmap.geodata.filter.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.filter.expression.Box;
import riskmap.geodata.filter.expression.Call;
import riskmap.geodata.filter.expression.Expression;
import riskmap.geodata.filter.expression.Literal;
import riskmap.geodata.filter.expression.Operator;
import riskmap.geodata.filter.expression.Property;

/** Finds out where the rows can only be for which a filter is true, so that an index need not look elsewhere. */
final class Windows {

    private static final int MOST = 16;

    private Windows() {}

    /** Envelopes that every selected feature touches one of; empty when it may be anywhere. */
    static Optional<List<Envelope>> of(Expression expression) {
        if (!(expression instanceof Call call)) {
            return Optional.empty();
        }
        return switch (call.operator()) {
            case AND -> allOf(call);
            case OR -> anyOf(call);
            case S_DISJOINT -> Optional.empty();
            case LESS, LESS_OR_EQUAL -> Reach.of(call);
            default -> call.operator().kind() == Operator.Kind.SPATIAL ? ofRelation(call) : Optional.empty();
        };
    }

    private static Optional<List<Envelope>> ofRelation(Call call) {
        for (int i = 0; i < 2; i++) {
            boolean property = call.part(i) instanceof Property;
            if (property && call.part(1 - i) instanceof Literal literal) {
                return literal.value() instanceof Box box
                        ? Optional.of(box.envelopes())
                        : literal.value() instanceof Geometry geometry
                                ? Optional.of(List.of(geometry.getEnvelopeInternal()))
                                : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A feature touches all of its conditions' windows, so one condition's are enough: those of the least area. */
    private static Optional<List<Envelope>> allOf(Call call) {
        return call.parts().stream()
                .flatMap(part -> of(part).stream())
                .min(java.util.Comparator.comparingDouble(Windows::area));
    }

    private static double area(List<Envelope> envelopes) {
        return envelopes.stream().mapToDouble(Envelope::getArea).sum();
    }

    private static Optional<List<Envelope>> anyOf(Call call) {
        List<Envelope> all = new ArrayList<>();
        for (Expression part : call.parts()) {
            Optional<List<Envelope>> windows = of(part);
            if (windows.isEmpty() || all.size() + windows.get().size() > MOST) {
                return Optional.empty();
            }
            all.addAll(windows.get());
        }
        return Optional.of(all);
    }
}
