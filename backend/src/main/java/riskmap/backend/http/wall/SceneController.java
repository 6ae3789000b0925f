package riskmap.backend.http.wall;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.Optional;
import riskmap.backend.http.document.Documents;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.request.JsonBody;
import riskmap.backend.http.request.Parameters;
import riskmap.backend.wall.document.SavedDocuments.Saved;
import riskmap.backend.wall.scene.Scene;
import riskmap.backend.wall.scene.Scenes;

/** {@code /wall/scenes}: what screens can show. */
@Controller("/wall/scenes")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class SceneController {

    private final Scenes scenes;

    SceneController(Scenes scenes) {
        this.scenes = scenes;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        Parameters.of(request);
        return Documents.answer(
                request,
                "Scenes",
                Map.of(
                        "scenes",
                        scenes.all().values().stream()
                                .map(saved -> saved.value().toDocument())
                                .toList()));
    }

    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable String id) {
        Parameters.of(request);
        Saved<Scene> scene = scenes.find(id).orElseThrow(() -> unknown(id).toException());
        String tag = Tags.of(scene.version());
        MutableHttpResponse<?> answer = Tags.isKnown(request, tag)
                ? HttpResponse.notModified()
                : Documents.answer(request, id, scene.value().toDocument());
        return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    @Put("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> put(HttpRequest<byte[]> request, @PathVariable String id) {
        Parameters.of(request);
        Optional<Saved<Scene>> present = scenes.find(id);
        long version = present.map(Saved::version).orElse(0L);
        long expected = Tags.expected(request, present.isPresent(), version);
        long written = scenes.put(id, JsonBody.parse(request.getBody().orElse(null)), expected, Staff.name(request))
                .orElseThrow(() -> Tags.failed(version).toException());
        Map<String, Object> document = scenes.find(id).orElseThrow().value().toDocument();
        MutableHttpResponse<byte[]> answer = present.isPresent()
                ? HttpResponse.ok(Documents.json(document))
                : HttpResponse.<byte[]>created(Documents.json(document)).header("Location", "/wall/scenes/" + id);
        return answer.contentType(MediaType.APPLICATION_JSON).header(HttpHeaders.ETAG, Tags.of(written));
    }

    @Delete("/{id}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> delete(HttpRequest<?> request, @PathVariable String id) {
        Parameters.of(request);
        Saved<Scene> scene = scenes.find(id).orElseThrow(() -> unknown(id).toException());
        if (scene.version() == 0) {
            throw Problem.of(
                            409,
                            "conflict",
                            "The change conflicts with the present state",
                            "scene '" + id + "' is built in and cannot be removed; saving one of this id stands in"
                                    + " its place")
                    .toException();
        }
        if (!scenes.remove(id, Tags.expected(request, true, scene.version()))) {
            throw Tags.failed(scene.version()).toException();
        }
        return HttpResponse.noContent();
    }

    private Problem unknown(String id) {
        return Problem.notFound("there is no scene '" + Problem.shorten(id) + "'; the scenes are "
                        + String.join(", ", scenes.all().keySet()))
                .with("scene", Problem.shorten(id))
                .with("allowed", scenes.all().keySet());
    }
}
