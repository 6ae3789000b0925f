package riskmap.backend.http.features;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Options;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.city.CityView;
import riskmap.backend.http.geojson.FeatureBody;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.request.Addresses;
import riskmap.backend.http.request.JsonBody;
import riskmap.backend.http.request.Parameters;
import riskmap.backend.live.LiveCity;
import riskmap.backend.live.WriteDoor;
import riskmap.backend.live.WriteDoor.Edit;
import riskmap.geodata.model.Feature;
import riskmap.geodata.snapshot.LayerTable;

/** Creates, replaces and deletes one feature. Every change goes through the write door. */
@Controller("/ogc/collections/{layer}/items")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class EditController {

    private final LiveCity city;
    private final WriteDoor door;
    private final Addresses addresses;

    EditController(LiveCity city, WriteDoor door, Addresses addresses) {
        this.city = city;
        this.door = door;
        this.addresses = addresses;
    }

    @Post
    @Consumes({ItemsController.GEOJSON, MediaType.APPLICATION_JSON})
    HttpResponse<?> create(HttpRequest<byte[]> request, @PathVariable String layer) {
        Parameters.of(request);
        LayerTable table = view(request).table(layer);
        FeatureBody feature = FeatureBody.read(JsonBody.parse(request.getBody().orElse(null)));
        Edit edit = new Edit(
                Edit.Kind.CREATE, layer, feature.id(), feature.geometry(), feature.attributes(), Preconditions.NONE);
        Feature stored = apply(request, edit);
        ItemDocument document = document(request, table);
        return document.answer(stored, HttpResponse.created(java.net.URI.create(document.address(stored.id()))));
    }

    @Put("/{id}")
    @Consumes({ItemsController.GEOJSON, MediaType.APPLICATION_JSON})
    HttpResponse<?> replace(HttpRequest<byte[]> request, @PathVariable String layer, @PathVariable String id) {
        Parameters.of(request);
        LayerTable table = view(request).table(layer);
        FeatureBody feature = FeatureBody.read(JsonBody.parse(request.getBody().orElse(null)));
        requireSameId(id, feature.id());
        Preconditions conditions = Preconditions.of(request, table, id);
        boolean fresh = table.row(id) < 0;
        Edit.Kind kind = conditions.mustBeAbsent() ? Edit.Kind.CREATE : Edit.Kind.PUT;
        Feature stored = apply(
                request,
                new Edit(kind, layer, id, feature.geometry(), feature.attributes(), conditions.expectedVersion()));
        ItemDocument document = document(request, table);
        return document.answer(
                stored, fresh ? HttpResponse.created(java.net.URI.create(document.address(id))) : HttpResponse.ok());
    }

    @Delete("/{id}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> delete(HttpRequest<?> request, @PathVariable String layer, @PathVariable String id) {
        Parameters.of(request);
        CityView view = view(request);
        LayerTable table = view.table(layer);
        view.row(table, id);
        Preconditions conditions = Preconditions.of(request, table, id);
        apply(request, new Edit(Edit.Kind.DELETE, layer, id, null, null, conditions.expectedVersion()));
        return HttpResponse.noContent();
    }

    @Options
    HttpResponse<?> options(@PathVariable String layer) {
        return HttpResponse.noContent().header(HttpHeaders.ALLOW, "GET, HEAD, POST, OPTIONS");
    }

    @Options("/{id}")
    HttpResponse<?> options(@PathVariable String layer, @PathVariable String id) {
        return HttpResponse.noContent().header(HttpHeaders.ALLOW, "GET, HEAD, PUT, DELETE, OPTIONS");
    }

    private Feature apply(HttpRequest<?> request, Edit edit) {
        String actor =
                request.getUserPrincipal().map(java.security.Principal::getName).orElse("anonymous");
        try {
            List<Feature> stored = door.apply(actor, List.of(edit)).features();
            return stored.isEmpty() ? null : stored.get(0);
        } catch (WriteDoor.EditConflict conflict) {
            throw Preconditions.failed(request, edit, conflict.current()).toException();
        }
    }

    private static void requireSameId(String id, String inBody) {
        if (!Feature.isId(id)) {
            throw Problem.badParameter("id", id, "1 to 120 characters of A-Z a-z 0-9 . _ : -")
                    .toException();
        }
        if (inBody != null && !inBody.equals(id)) {
            throw Problem.of(
                            422,
                            "invalid-feature",
                            "The feature breaks the layer's declaration",
                            "the id of the body is '" + inBody + "', that of the address '" + id + "'")
                    .with("errors", List.of(Map.of("field", "id", "value", inBody, "reason", "must be '" + id + "'")))
                    .toException();
        }
    }

    private CityView view(HttpRequest<?> request) {
        return CityView.of(request, city.snapshot());
    }

    private ItemDocument document(HttpRequest<?> request, LayerTable table) {
        return new ItemDocument(
                addresses.base(request), table.layer(), view(request).attributes(table));
    }
}
