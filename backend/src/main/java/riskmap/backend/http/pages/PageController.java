package riskmap.backend.http.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** {@code GET /} and everything no other room answers: pages, scripts, style sheets, WebJars. */
@Controller
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class PageController {

    private final Pages pages;

    PageController(Pages pages) {
        this.pages = pages;
    }

    @Get("/")
    HttpResponse<?> start(HttpRequest<?> request) {
        return page(request, "index.html");
    }

    @Get("/{+path}")
    HttpResponse<?> page(HttpRequest<?> request, @PathVariable String path) {
        return pages.answer(request, path);
    }
}
