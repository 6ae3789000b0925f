package riskmap.backend.http.processes.density;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.locationtech.jts.geom.Envelope;
import riskmap.backend.http.city.Audience;
import riskmap.backend.http.city.CityView;
import riskmap.backend.http.document.Documents;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.processes.Input;
import riskmap.backend.http.processes.Inputs;
import riskmap.backend.http.processes.Request;
import riskmap.backend.http.request.Language;
import riskmap.backend.http.request.Parameters;
import riskmap.backend.live.LiveCity;
import riskmap.geodata.density.DensityClasses;
import riskmap.geodata.density.DensityField;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.model.ZoomRange;
import riskmap.geodata.tiles.TileAddress;

/**
 * Density as picture tiles; note the order of the address: zoom, row, column. All tiles show one field in fixed classes,
 * so neighbours agree on their common edge and the same place has the same colour at every zoom.
 */
@Controller("/ogc/collections/density")
@Produces(MediaType.ALL)
class DensityTileController {

    private static final int SIDE = 256;
    private static final String NUMBER = "[-+]?[0-9]{1,15}([.][0-9]{0,15})?";
    private static final List<String> PARAMETERS =
            DensityFields.INPUTS.stream().map(Input::name).toList();

    private final LiveCity city;
    private final DensityFields fields;
    private final Clock clock;

    DensityTileController(LiveCity city, DensityFields fields, Clock clock) {
        this.city = city;
        this.fields = fields;
        this.clock = clock;
    }

    @Get("/tiles/WebMercatorQuad/{z}/{y}/{x}")
    @ExecuteOn("work")
    HttpResponse<?> tile(
            HttpRequest<?> request, @PathVariable String z, @PathVariable String y, @PathVariable String x) {
        int zoom = Parameters.integer("z", z, 0, ZoomRange.LIMIT);
        int last = (1 << zoom) - 1;
        TileAddress address =
                new TileAddress(zoom, Parameters.integer("x", x, 0, last), Parameters.integer("y", y, 0, last));
        CityView view = CityView.of(request, city);
        Inputs inputs = Inputs.of(DensityFields.INPUTS, given(Parameters.of(request, PARAMETERS)));
        DensityField field = fields.field(new Request(view, inputs, clock.instant()));
        Envelope box = address.envelope();
        byte[] png = DensityPicture.png(field.tile(box, SIDE), DensityScale.of(inputs, field));
        return answer(request, png, view.audience());
    }

    /** The density at one place, to the letter of the definition. */
    @Get("/value")
    @ExecuteOn("work")
    HttpResponse<?> value(HttpRequest<?> request) {
        List<String> names = new ArrayList<>(PARAMETERS);
        names.add("lon");
        names.add("lat");
        Parameters parameters = Parameters.of(request, names);
        CityView view = CityView.of(request, city);
        Inputs inputs = Inputs.of(DensityFields.INPUTS, given(parameters));
        DensityField field = fields.field(new Request(view, inputs, clock.instant()));
        double lon = degrees(parameters, "lon", 180);
        double lat = degrees(parameters, "lat", 85);
        double value = field.at(lon, lat);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("lon", lon);
        tree.put("lat", lat);
        tree.put("value", value);
        tree.put("unit", "per km²");
        tree.put("class", DensityScale.of(inputs, field).classOf(value));
        return Documents.answer(request, Language.of(request).equals("en") ? "Density" : "密度", tree)
                .header(HttpHeaders.VARY, "Authorization");
    }

    private static double degrees(Parameters parameters, String name, double most) {
        String text = parameters.text(name).orElse("");
        double value = text.matches(NUMBER) ? Double.parseDouble(text) : Double.NaN;
        if (!(Math.abs(value) <= most)) {
            throw Problem.badParameter(
                            name,
                            text,
                            LocalizedText.of(-most + " 至 " + most + " 度", "degrees from " + -most + " to " + most))
                    .toException();
        }
        return value;
    }

    /** What the colours of the tiles with these parameters mean; without a layer, those of the standard classes. */
    @Get("/legend")
    @ExecuteOn("work")
    HttpResponse<?> legend(HttpRequest<?> request) {
        DensityClasses classes = classes(request);
        String language = Language.of(request);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", classes.name());
        tree.put("unit", "per km²");
        tree.put("breaks", classes.breaks());
        tree.put("colours", classes.colours());
        tree.put(
                "method",
                language.equals("en")
                        ? "kernel density, d(x) = Σ w·K(|x−xi|/h)/h² per km², distances in metres of the metric plane;"
                                + " fixed classes, equal at every zoom"
                        : "核密度 d(x)=Σw·K(|x−xi|/h)/h²,单位每平方千米,距离按公制平面计算;分级固定,各级缩放一致");
        return Documents.answer(request, language.equals("en") ? "Density legend" : "密度图例", tree);
    }

    private DensityClasses classes(HttpRequest<?> request) {
        Parameters parameters = Parameters.of(request, PARAMETERS);
        if (parameters.text("layer").isEmpty()) {
            return DensityClasses.STANDARD;
        }
        Inputs inputs = Inputs.of(DensityFields.INPUTS, given(parameters));
        Request asked = new Request(CityView.of(request, city), inputs, clock.instant());
        return DensityScale.of(inputs, fields.field(asked));
    }

    /** Query parameters as the inputs of a process: numbers where numbers are declared, lists by commas. */
    private static ObjectNode given(Parameters parameters) {
        ObjectNode given = JsonNodeFactory.instance.objectNode();
        for (Input input : DensityFields.INPUTS) {
            parameters.text(input.name()).ifPresent(text -> {
                boolean number = "number".equals(input.schema().get("type")) && text.matches(NUMBER);
                if (number) {
                    given.put(input.name(), Double.parseDouble(text));
                } else if ("array".equals(input.schema().get("type"))) {
                    ArrayNode list = given.putArray(input.name());
                    for (String part : text.split(",", -1)) {
                        list.add(part.matches(NUMBER) ? Double.parseDouble(part) : Double.NaN);
                    }
                } else {
                    given.put(input.name(), text);
                }
            });
        }
        return given;
    }

    private static HttpResponse<?> answer(HttpRequest<?> request, byte[] png, Audience audience) {
        CRC32 sum = new CRC32();
        sum.update(png);
        String tag = "\"" + Long.toHexString(sum.getValue()) + "-" + png.length + "\"";
        boolean known = tag.equals(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH));
        MutableHttpResponse<?> response =
                known ? HttpResponse.notModified() : HttpResponse.ok(png).contentType(MediaType.IMAGE_PNG_TYPE);
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, audience == Audience.STAFF ? "private, no-cache" : "no-cache")
                .header(HttpHeaders.VARY, "Authorization");
    }
}
