package riskmap.backend.http.city;

import io.micronaut.http.HttpRequest;
import java.util.List;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.live.LiveCity;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.snapshot.CitySnapshot;
import riskmap.geodata.snapshot.LayerTable;

/**
 * One request's view of the city.
 *
 * @param snapshot the city as it was when the request came; for anyone but staff its public edition, so that nothing the
 *     public may not know can be computed, searched or drawn from it
 * @param audience who asks
 */
public record CityView(CitySnapshot snapshot, Audience audience) {

    /** The city as the audience may see it. */
    public CityView {
        snapshot = audience == Audience.STAFF ? snapshot : snapshot.publicEdition();
    }

    /** The view of a request; a problem of status 503 while the city has not been read from the store. */
    public static CityView of(HttpRequest<?> request, LiveCity city) {
        return new CityView(ReadyCity.of(city), Audience.of(request));
    }

    /** The layers there are for this audience, in catalogue order. */
    public List<LayerTable> tables() {
        return List.copyOf(snapshot.tables());
    }

    /** The table of a layer; a problem of status 404 that lists the layers when there is none. */
    public LayerTable table(String layerId) {
        return snapshot.find(layerId).orElseThrow(() -> unknown(layerId));
    }

    private RuntimeException unknown(String layerId) {
        List<String> known = tables().stream().map(table -> table.layer().id()).toList();
        String shown = Problem.shorten(layerId);
        String names = String.join(", ", known);
        return Problem.notFound(LocalizedText.of(
                        "没有图层“" + shown + "”，图层有 " + names,
                        "there is no layer '" + shown + "'; the layers are " + names))
                .with("layer", shown)
                .with("allowed", known)
                .toException();
    }

    /** Row of a feature; a problem of status 404 when the layer has none of that id. */
    public int row(LayerTable table, String id) {
        int row = table.row(id);
        if (row < 0) {
            throw Problem.notFound(LocalizedText.of(
                            "图层“" + table.layer().id() + "”没有要素“" + Problem.shorten(id) + "”",
                            "layer '" + table.layer().id() + "' has no feature '" + Problem.shorten(id) + "'"))
                    .with("layer", table.layer().id())
                    .with("feature", Problem.shorten(id))
                    .toException();
        }
        return row;
    }

    /** The attributes of a layer this audience may read. */
    public List<Attribute> attributes(LayerTable table) {
        return audience.attributes(table.layer());
    }
}
