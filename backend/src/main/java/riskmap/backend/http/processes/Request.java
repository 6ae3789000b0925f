package riskmap.backend.http.processes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import riskmap.backend.http.city.CityView;
import riskmap.backend.http.filter.FilterInput;
import riskmap.backend.http.problem.Choices;
import riskmap.backend.http.problem.Problem;
import riskmap.geodata.crs.MetricCrs;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.AttributeType;
import riskmap.geodata.model.CivilTime;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.model.Progress;
import riskmap.geodata.snapshot.LayerTable;

/**
 * One execution: what is asked, of which city, when.
 *
 * @param view the city as the asker may see it
 * @param inputs what is asked
 * @param time when the request came
 * @param progress to be told how far the computation is; throws when it is not wanted any more
 */
public record Request(CityView view, Inputs inputs, Instant time, Progress progress) {

    /** A request nobody watches. */
    public Request(CityView view, Inputs inputs, Instant time) {
        this(view, inputs, time, Progress.NONE);
    }

    /** The day of the request where the city is; plans come into force by it. */
    public LocalDate day() {
        return CivilTime.day(time);
    }

    /** The table of the layer an input names. */
    public LayerTable table(String input) {
        String id = inputs.choice(input);
        List<String> known =
                view.tables().stream().map(table -> table.layer().id()).toList();
        if (!known.contains(id)) {
            throw Problem.badParameter(input, id, Choices.oneOf(known)).toException();
        }
        return view.table(id);
    }

    /** The numeric attribute an input names, if it is given. */
    public Optional<String> numericAttribute(String input, LayerTable table) {
        List<String> allowed = view.attributes(table).stream()
                .filter(attribute ->
                        attribute.type() == AttributeType.INTEGER || attribute.type() == AttributeType.DECIMAL)
                .map(Attribute::name)
                .toList();
        return inputs.text(input).map(name -> {
            if (!allowed.contains(name)) {
                throw Problem.badParameter(
                                input,
                                name,
                                allowed.isEmpty()
                                        ? LocalizedText.of(
                                                "不给出：此图层没有数值属性", "nothing: the layer has no numeric attribute")
                                        : Choices.oneOf(allowed))
                        .toException();
            }
            return name;
        });
    }

    /** The rows of a table that the input {@code filter} takes; all when it is absent. */
    public IntPredicate filter(LayerTable table) {
        return inputs.has("filter") ? FilterInput.of(inputs.raw("filter"), table) : row -> true;
    }

    /** The plane the city is measured in: the zone of the middle of the jurisdiction, or of all there is. */
    public MetricCrs plane() {
        Envelope bounds = view.snapshot().table("jurisdiction").bounds();
        Envelope whole = bounds.isNull() ? view.snapshot().bounds() : bounds;
        Coordinate middle = whole.isNull() ? new Coordinate(120, 31) : whole.centre();
        return MetricCrs.at(middle.x, Math.max(-85, Math.min(85, middle.y)));
    }
}
