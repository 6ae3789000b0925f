package riskmap.backend.http.processes.proximity;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import riskmap.backend.http.processes.Answer;
import riskmap.backend.http.processes.Cost;
import riskmap.backend.http.processes.Inputs;
import riskmap.backend.http.processes.Request;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.proximity.Neighbours;
import riskmap.geodata.proximity.Proximity;
import riskmap.geodata.proximity.ProximityQuery;
import riskmap.geodata.snapshot.LayerTable;

/** The nearest features of a layer, or all within a distance. */
final class NearestMode implements ProximityMode {

    private static final int DEFAULT_K = 10;

    @Override
    public String name() {
        return "nearest";
    }

    @Override
    public List<String> takes() {
        return List.of("layer", "point", "geometry", "k", "within", "filter");
    }

    @Override
    public Cost cost(Request request) {
        LayerTable table = Asked.layer(request, this);
        Geometry place = Asked.place(request.inputs());
        boolean walk = place.getDimension() == 0
                && !request.inputs().has("within")
                && !request.inputs().has("filter");
        double rows = walk ? Math.min(table.size(), 10.0 * k(request.inputs())) : table.size();
        return Cost.nanos(
                Asked.nanos(rows, place), Math.round(rows) + " features × " + place.getNumPoints() + " vertices");
    }

    private static int k(Inputs inputs) {
        return inputs.has("k") ? inputs.integer("k") : inputs.has("within") ? ProximityQuery.ALL : DEFAULT_K;
    }

    @Override
    public Answer run(Request request) {
        LayerTable table = request.table("layer");
        Inputs inputs = request.inputs();
        ProximityQuery query = new ProximityQuery(Asked.place(inputs), k(inputs), Asked.within(inputs));
        Neighbours found = Proximity.find(table, query, Asked.rows(request, table));
        Asked.checkSize(found.size(), inputs, "; or give k");
        List<Attribute> attributes = request.view().attributes(table);
        return FoundFeatures.answer(table, attributes, FoundFeatures.of(found));
    }
}
