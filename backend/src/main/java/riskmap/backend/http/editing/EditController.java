package riskmap.backend.http.editing;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Options;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import riskmap.backend.http.city.CityView;
import riskmap.backend.http.geojson.FeatureBody;
import riskmap.backend.http.geojson.FeatureTag;
import riskmap.backend.http.geojson.ItemDocument;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.request.Addresses;
import riskmap.backend.http.request.JsonBody;
import riskmap.backend.http.request.Parameters;
import riskmap.backend.live.EditConflict;
import riskmap.backend.live.InvalidEdit;
import riskmap.backend.live.LiveCity;
import riskmap.backend.live.WriteDoor;
import riskmap.backend.live.WriteDoor.Applied;
import riskmap.backend.live.WriteDoor.Edit;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.snapshot.LayerTable;

/** Creates, replaces, updates and deletes one feature. Every change goes through the write door. */
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
    @Consumes({ItemDocument.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    HttpResponse<?> create(HttpRequest<byte[]> request, @PathVariable String layer) {
        Parameters.of(request);
        LayerTable table = view(request).table(layer);
        FeatureBody feature = FeatureBody.read(body(request), table.layer());
        Edit edit = new Edit(Edit.Kind.CREATE, layer, feature.id(), feature.geometry(), feature.attributes(), 0);
        try {
            Applied applied = door.apply(actor(request), List.of(edit), RequestKey.of(request));
            MutableHttpResponse<?> response =
                    created(request, table, applied.features().get(0));
            return applied.repeated() ? response.header("Idempotent-Replayed", "true") : response;
        } catch (EditConflict conflict) {
            throw Preconditions.taken(table.layer(), edit, conflict.current()).toException();
        }
    }

    @Put("/{id}")
    @Consumes({ItemDocument.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    HttpResponse<?> replace(HttpRequest<byte[]> request, @PathVariable String layer, @PathVariable String id) {
        Parameters.of(request);
        LayerTable table = view(request).table(layer);
        FeatureBody feature = FeatureBody.read(body(request), table.layer());
        requireSameId(id, feature.id());
        Preconditions state =
                Preconditions.ofPut(request, table, id, document(request, table).address(id));
        Feature stored = put(request, layer, id, feature, state);
        return state.current() == null ? created(request, table, stored) : changed(request, table, stored);
    }

    @Patch("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    HttpResponse<?> update(HttpRequest<byte[]> request, @PathVariable String layer, @PathVariable String id) {
        Parameters.of(request);
        CityView view = view(request);
        LayerTable table = view.table(layer);
        view.row(table, id);
        Preconditions state = Preconditions.ofChange(
                request, table, id, document(request, table).address(id));
        FeatureBody feature = FeaturePatch.apply(state.current(), body(request), table.layer());
        requireSameId(id, feature.id());
        return changed(request, table, put(request, layer, id, feature, state));
    }

    @Delete("/{id}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> delete(HttpRequest<?> request, @PathVariable String layer, @PathVariable String id) {
        Parameters.of(request);
        CityView view = view(request);
        LayerTable table = view.table(layer);
        view.row(table, id);
        Preconditions state = Preconditions.ofChange(
                request, table, id, document(request, table).address(id));
        apply(request, new Edit(Edit.Kind.DELETE, layer, id, null, null, state.expectedVersion()));
        return HttpResponse.noContent();
    }

    @Options
    HttpResponse<?> options(@PathVariable String layer) {
        return HttpResponse.noContent().header(HttpHeaders.ALLOW, "GET, HEAD, POST, OPTIONS");
    }

    @Options("/{id}")
    HttpResponse<?> options(@PathVariable String layer, @PathVariable String id) {
        return HttpResponse.noContent()
                .header(HttpHeaders.ALLOW, "GET, HEAD, PUT, PATCH, DELETE, OPTIONS")
                .header("Accept-Patch", MergePatch.MEDIA_TYPE);
    }

    private static JsonNode body(HttpRequest<byte[]> request) {
        return JsonBody.parse(request.getBody().orElse(null));
    }

    private Feature put(HttpRequest<?> request, String layer, String id, FeatureBody feature, Preconditions state) {
        return apply(
                        request,
                        new Edit(
                                Edit.Kind.PUT,
                                layer,
                                id,
                                feature.geometry(),
                                feature.attributes(),
                                state.expectedVersion()))
                .features()
                .get(0);
    }

    private Applied apply(HttpRequest<?> request, Edit edit) {
        try {
            return door.apply(actor(request), List.of(edit));
        } catch (EditConflict conflict) {
            Layer layer = view(request).table(edit.layerId()).layer();
            throw Preconditions.failed(layer, edit.id(), conflict.current()).toException();
        }
    }

    static String actor(HttpRequest<?> request) {
        return request.getUserPrincipal().map(java.security.Principal::getName).orElse("anonymous");
    }

    private MutableHttpResponse<?> created(HttpRequest<?> request, LayerTable table, Feature stored) {
        URI address = URI.create(document(request, table).address(stored.id()));
        return answer(request, table, stored, HttpResponse.created(address));
    }

    private MutableHttpResponse<?> changed(HttpRequest<?> request, LayerTable table, Feature stored) {
        boolean minimal = Preference.of(request) == Preference.MINIMAL;
        return answer(request, table, stored, minimal ? HttpResponse.noContent() : HttpResponse.ok());
    }

    private MutableHttpResponse<?> answer(
            HttpRequest<?> request, LayerTable table, Feature stored, MutableHttpResponse<?> response) {
        Preference preference = Preference.of(request);
        response.header(HttpHeaders.VARY, "Prefer");
        return preference.applied(
                preference == Preference.MINIMAL
                        ? response.header(HttpHeaders.ETAG, FeatureTag.of(table.layer(), stored))
                        : document(request, table).answer(stored, response));
    }

    private static void requireSameId(String id, String inBody) {
        if (!Feature.isId(id)) {
            throw Problem.badParameter(
                            "id",
                            id,
                            LocalizedText.of(
                                    "1 至 120 个 A-Z a-z 0-9 . _ : - 中的字符", "1 to 120 characters of A-Z a-z 0-9 . _ : -"))
                    .toException();
        }
        if (inBody != null && !inBody.equals(id)) {
            throw new InvalidEdit(
                    LocalizedText.of(
                            "内容中的标识为“" + inBody + "”，地址中的为“" + id + "”",
                            "the id of the body is '" + inBody + "', that of the address '" + id + "'"),
                    List.of(new Layer.Violation(
                            "id", inBody, LocalizedText.of("应为“" + id + "”", "must be '" + id + "'"), List.of(id))));
        }
    }

    private CityView view(HttpRequest<?> request) {
        return CityView.of(request, city);
    }

    private ItemDocument document(HttpRequest<?> request, LayerTable table) {
        return new ItemDocument(
                addresses.base(request), table.layer(), view(request).attributes(table));
    }
}
