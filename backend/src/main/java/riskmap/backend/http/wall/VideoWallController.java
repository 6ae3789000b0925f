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
import riskmap.backend.wall.picture.VideoWall;
import riskmap.backend.wall.picture.VideoWalls;

/** {@code /wall/walls}: which screens form one picture. */
@Controller("/wall/walls")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class VideoWallController {

    private final VideoWalls walls;

    VideoWallController(VideoWalls walls) {
        this.walls = walls;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        Parameters.of(request);
        return Documents.answer(
                request,
                "Video walls",
                Map.of(
                        "walls",
                        walls.all().values().stream()
                                .map(saved -> saved.value().toDocument())
                                .toList()));
    }

    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable String id) {
        Parameters.of(request);
        Saved<VideoWall> wall = walls.find(id).orElseThrow(() -> unknown(id).toException());
        String tag = Tags.of(wall.version());
        MutableHttpResponse<?> answer = Tags.isKnown(request, tag)
                ? HttpResponse.notModified()
                : Documents.answer(request, id, wall.value().toDocument());
        return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    @Put("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> put(HttpRequest<byte[]> request, @PathVariable String id) {
        Parameters.of(request);
        Optional<Saved<VideoWall>> present = walls.find(id);
        long version = present.map(Saved::version).orElse(0L);
        long expected = Tags.expected(request, present.isPresent(), version);
        long written = walls.put(id, JsonBody.parse(request.getBody().orElse(null)), expected, Staff.name(request))
                .orElseThrow(() -> Tags.failed(version).toException());
        Map<String, Object> document = walls.find(id).orElseThrow().value().toDocument();
        MutableHttpResponse<byte[]> answer = present.isPresent()
                ? HttpResponse.ok(Documents.json(document))
                : HttpResponse.<byte[]>created(Documents.json(document)).header("Location", "/wall/walls/" + id);
        return answer.contentType(MediaType.APPLICATION_JSON).header(HttpHeaders.ETAG, Tags.of(written));
    }

    @Delete("/{id}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> delete(HttpRequest<?> request, @PathVariable String id) {
        Parameters.of(request);
        Saved<VideoWall> wall = walls.find(id).orElseThrow(() -> unknown(id).toException());
        if (!walls.remove(id, Tags.expected(request, true, wall.version()))) {
            throw Tags.failed(wall.version()).toException();
        }
        return HttpResponse.noContent();
    }

    private static Problem unknown(String id) {
        return Problem.notFound("there is no video wall '" + Problem.shorten(id) + "'")
                .with("wall", Problem.shorten(id));
    }
}
