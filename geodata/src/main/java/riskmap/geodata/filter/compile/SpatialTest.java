package riskmap.geodata.filter.compile;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import org.locationtech.jts.operation.relateng.TopologyPredicate;
import riskmap.geodata.filter.expression.Box;
import riskmap.geodata.filter.expression.Operator;
import riskmap.geodata.snapshot.LayerTable;

/**
 * Conditions on place: the relations of OGC 06-103r4, on longitude and latitude as plane coordinates, edges straight in
 * degrees as GeoJSON has them. A geometry that is written in the filter is prepared once.
 */
final class SpatialTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final LayerTable table;
    private final Operator relation;

    SpatialTest(LayerTable table, Operator relation) {
        this.table = table;
        this.relation = relation;
    }

    /** The area of a box: a rectangle, or two on both sides of the 180th meridian; less when it has no width. */
    static Geometry geometry(Box box) {
        List<Envelope> envelopes = box.envelopes();
        Geometry first = FACTORY.toGeometry(envelopes.get(0));
        return envelopes.size() == 1 ? first : first.union(FACTORY.toGeometry(envelopes.get(1)));
    }

    Condition of(Operand left, Operand right) {
        left.as(Type.GEOMETRY, relation.text());
        right.as(Type.GEOMETRY, relation.text());
        if (left.isConstant() && right.isConstant()) {
            Truth truth = Truth.of(
                    RelateNG.relate((Geometry) left.constant(), (Geometry) right.constant(), predicate(relation)));
            return row -> truth;
        }
        if (left.isConstant()) {
            return toFeature(relation, (Geometry) left.constant());
        }
        if (right.isConstant()) {
            return toFeature(turned(), (Geometry) right.constant());
        }
        return row -> Truth.of(RelateNG.relate(
                (Geometry) left.value().at(row), (Geometry) right.value().at(row), predicate(relation)));
    }

    /** Whether a geometry relates to that of a row. */
    private Condition toFeature(Operator turned, Geometry geometry) {
        RelateNG prepared = RelateNG.prepare(geometry);
        Envelope envelope = geometry.getEnvelopeInternal();
        boolean wholeBox = geometry.isRectangle();
        return row -> {
            boolean point = table.isPoint(row);
            if (point && !envelope.covers(table.lon(row), table.lat(row))) {
                return Truth.of(turned == Operator.S_DISJOINT);
            }
            if (point && wholeBox && turned == Operator.S_INTERSECTS) {
                return Truth.TRUE;
            }
            Geometry feature = table.geometry(row);
            // A prepared relation builds its index when it is first asked; two threads must not do so at once.
            synchronized (prepared) {
                return Truth.of(prepared.evaluate(feature, predicate(turned)));
            }
        };
    }

    /** The relation of b to a, where this is that of a to b. */
    private Operator turned() {
        return switch (relation) {
            case S_CONTAINS -> Operator.S_WITHIN;
            case S_WITHIN -> Operator.S_CONTAINS;
            default -> relation;
        };
    }

    private static TopologyPredicate predicate(Operator relation) {
        return switch (relation) {
            case S_CONTAINS -> RelatePredicate.contains();
            case S_CROSSES -> RelatePredicate.crosses();
            case S_DISJOINT -> RelatePredicate.disjoint();
            case S_EQUALS -> RelatePredicate.equalsTopo();
            case S_INTERSECTS -> RelatePredicate.intersects();
            case S_OVERLAPS -> RelatePredicate.overlaps();
            case S_TOUCHES -> RelatePredicate.touches();
            case S_WITHIN -> RelatePredicate.within();
            default -> throw new IllegalStateException("relation " + relation);
        };
    }
}
