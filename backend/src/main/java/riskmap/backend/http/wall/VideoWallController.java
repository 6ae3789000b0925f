package riskmap.backend.http.wall;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import riskmap.backend.wall.picture.VideoWall;
import riskmap.backend.wall.picture.VideoWalls;

/** {@code /wall/walls}: which screens form one picture. */
@Controller("/wall/walls")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class VideoWallController {

    private final SavedAnswers<VideoWall> answers;

    VideoWallController(VideoWalls walls) {
        answers = new SavedAnswers<>("walls", walls::all, VideoWall::toDocument, new SavedAnswers.Change() {
            @Override
            public Optional<Long> put(String id, JsonNode body, long expected, String actor) {
                return walls.put(id, body, expected, actor);
            }

            @Override
            public boolean remove(String id, long expected) {
                return walls.remove(id, expected);
            }
        });
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        return answers.list(request);
    }

    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable String id) {
        return answers.one(request, id);
    }

    @Put("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> put(HttpRequest<byte[]> request, @PathVariable String id) {
        return answers.put(request, id);
    }

    @Delete("/{id}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> delete(HttpRequest<?> request, @PathVariable String id) {
        return answers.delete(request, id);
    }
}
