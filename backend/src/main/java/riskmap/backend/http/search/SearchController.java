package riskmap.backend.http.search;

import com.fasterxml.jackson.core.JsonGenerator;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import riskmap.backend.http.city.CityView;
import riskmap.backend.http.document.StreamedJson;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.request.Language;
import riskmap.backend.http.request.Parameters;
import riskmap.backend.live.LiveCity;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.snapshot.LayerTable;

/** {@code GET /ogc/search?q=&limit=&collections=}: features of any layer by name, best first. */
@Controller("/ogc/search")
@ExecuteOn("work")
class SearchController {

    private static final int LONGEST = 100;

    private final LiveCity city;
    private final NameSearch search;
    private final StreamedJson answers;

    SearchController(LiveCity city, NameSearch search, StreamedJson answers) {
        this.city = city;
        this.search = search;
        this.answers = answers;
    }

    @Get
    @Produces(MediaType.ALL)
    HttpResponse<?> search(HttpRequest<?> request) {
        Parameters parameters = Parameters.of(request, "q", "limit", "collections");
        String text = parameters.text("q").orElse("").strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw Problem.badParameter(
                            "q",
                            text,
                            LocalizedText.of("1 至 " + LONGEST + " 个字的文字", "a text of 1 to " + LONGEST + " characters"))
                    .toException();
        }
        int limit = parameters.integer("limit", 1, 100, 20);
        CityView view = CityView.of(request, city);
        List<String> chosen = parameters.list("collections");
        List<LayerTable> tables = chosen.isEmpty()
                ? view.tables()
                : chosen.stream().map(view::table).toList();
        List<NameSearch.Hit> hits = search.find(tables, text, limit);
        String language = Language.of(request);
        return answers.answer(request, "application/geo+json", json -> {
            write(json, hits, language);
            return false;
        });
    }

    private static void write(JsonGenerator json, List<NameSearch.Hit> hits, String language) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeStringField(
                "timeStamp", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        json.writeNumberField("numberReturned", hits.size());
        json.writeArrayFieldStart("features");
        for (NameSearch.Hit hit : hits) {
            write(json, hit, language);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, NameSearch.Hit hit, String language) throws IOException {
        LayerTable table = hit.table();
        int row = hit.row();
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", table.id(row));
        json.writeStringField("layer", table.layer().id());
        Envelope envelope = table.geometry(row).getEnvelopeInternal();
        json.writeFieldName("bbox");
        json.writeArray(
                new double[] {envelope.getMinX(), envelope.getMinY(), envelope.getMaxX(), envelope.getMaxY()}, 0, 4);
        json.writeObjectFieldStart("geometry");
        json.writeStringField("type", "Point");
        json.writeFieldName("coordinates");
        json.writeArray(new double[] {table.lon(row), table.lat(row)}, 0, 2);
        json.writeEndObject();
        properties(json, table, row, language);
        json.writeEndObject();
    }

    private static void properties(JsonGenerator json, LayerTable table, int row, String language) throws IOException {
        json.writeObjectFieldStart("properties");
        json.writeStringField("layer", table.layer().id());
        json.writeStringField("layerTitle", table.layer().title().in(language));
        for (String attribute : NameIndex.searched(table.layer())) {
            if (table.value(row, attribute) instanceof String text) {
                json.writeStringField(attribute, text);
            }
        }
        String scale = table.layer().style().scale();
        if (scale != null && table.value(row, scale) instanceof String code) {
            json.writeStringField(scale, code);
        }
        json.writeEndObject();
    }
}
