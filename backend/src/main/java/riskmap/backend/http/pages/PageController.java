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
import riskmap.backend.http.problem.KnownMethods;

/** {@code GET /} and everything no other room answers: pages, scripts, style sheets, WebJars. */
@Controller
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class PageController {

    /** Template of the addresses of all pages. */
    static final String ANY = "/{+path}";

    private final Pages pages;
    private final KnownMethods methods;

    PageController(Pages pages, KnownMethods methods) {
        this.pages = pages;
        this.methods = methods;
    }

    @Get("/")
    HttpResponse<?> start(HttpRequest<?> request) {
        return page(request, "index.html");
    }

    /** This route takes every GET; what is no page may be the address of something that takes other methods. */
    @Get(ANY)
    HttpResponse<?> page(HttpRequest<?> request, @PathVariable String path) {
        return pages.find(request, path)
                .orElseThrow(() -> methods.refusal(request).toException());
    }
}
