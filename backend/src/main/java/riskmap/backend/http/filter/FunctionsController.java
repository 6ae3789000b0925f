package riskmap.backend.http.filter;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import riskmap.backend.http.document.Documents;
import riskmap.backend.http.request.Language;
import riskmap.backend.http.request.Parameters;

/** {@code /ogc/functions}: what filters may call. */
@Controller("/ogc/functions")
@Produces(MediaType.ALL)
class FunctionsController {

    @Get
    HttpResponse<?> functions(HttpRequest<?> request) {
        Parameters.of(request);
        String language = Language.of(request);
        return Documents.answer(
                request, language.equals("en") ? "Functions of filters" : "筛选函数", FunctionsDocument.of(language));
    }
}
