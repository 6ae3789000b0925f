package riskmap.backend.http.landing;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.document.Documents;
import riskmap.backend.http.request.Addresses;
import riskmap.backend.http.request.Language;
import riskmap.backend.http.request.Link;
import riskmap.backend.http.request.Parameters;
import riskmap.backend.http.standard.StandardPart;

/** {@code /ogc}, {@code /ogc/conformance} and {@code /ogc/api}. */
@Controller("/ogc")
@Produces(MediaType.ALL)
class LandingController {

    private static final String OPENAPI = "application/vnd.oai.openapi+json;version=3.0";

    private final Collection<StandardPart> parts;
    private final Addresses addresses;

    LandingController(Collection<StandardPart> parts, Addresses addresses) {
        this.parts = parts;
        this.addresses = addresses;
    }

    @Get
    HttpResponse<?> landing(HttpRequest<?> request) {
        Parameters.of(request);
        String base = addresses.base(request);
        String language = Language.of(request);
        List<Map<String, Object>> links = new ArrayList<>();
        links.add(Link.of(base + "/ogc?f=json", "self", "application/json"));
        links.add(Link.of(base + "/ogc?f=html", "alternate", "text/html"));
        links.add(Link.of(base + "/ogc/api", "service-desc", OPENAPI, "OpenAPI 3.0"));
        links.add(Link.of(base + "/ogc/api?f=html", "service-doc", "text/html"));
        links.add(Link.of(base + "/ogc/conformance", "conformance", "application/json"));
        links.add(Link.of(
                base + "/ogc/conformance", "http://www.opengis.net/def/rel/ogc/1.0/conformance", "application/json"));
        parts.forEach(part -> links.addAll(part.links(base, language)));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("title", OpenApiDocument.title(language));
        tree.put("description", OpenApiDocument.description(language));
        tree.put("links", links);
        return Documents.answer(request, OpenApiDocument.title(language), tree);
    }

    @Get("/conformance")
    HttpResponse<?> conformance(HttpRequest<?> request) {
        Parameters.of(request);
        List<String> classes = new ArrayList<>(Conformance.COMMON);
        parts.forEach(part -> classes.addAll(part.conformance()));
        classes.sort(null);
        return Documents.answer(
                request,
                Language.of(request).equals("en") ? "Conformance" : "符合性",
                Map.of("conformsTo", classes.stream().distinct().toList()));
    }

    @Get("/api")
    HttpResponse<?> api(HttpRequest<?> request) {
        Parameters.of(request);
        String language = Language.of(request);
        Map<String, Object> document = OpenApiDocument.of(addresses.base(request), language, parts);
        return Documents.answer(request, OpenApiDocument.title(language), document, OPENAPI);
    }
}
