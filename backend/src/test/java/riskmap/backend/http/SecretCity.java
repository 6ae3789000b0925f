package riskmap.backend.http;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.AttributeType;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.tiles.TileAddress;

/** A city with one feature a layer, in which everything is a secret that may be one. */
final class SecretCity {

    /** Where the secret things are; five decimals are looked for in every answer. */
    static final double LON = 120.6134721;

    static final double LAT = 31.3058372;

    static final List<String> PLACE = List.of("120.61347", "31.30583");

    /** Name of a risk point that belongs to a hazard source. */
    static final String STORE = "液氯储罐区";

    static final double AMOUNT = 98765.4321;

    private SecretCity() {}

    /** Starts a service over the city. */
    static TestService start() {
        TestService service = TestService.start();
        for (Layer layer : LayerCatalog.standard().layers()) {
            service.city().load(layer.id(), List.of(secret(layer)));
        }
        return service;
    }

    /** The feature {@code x1} of a layer, with secrets wherever there may be one. */
    static Feature secret(Layer layer) {
        List<Object> values = new ArrayList<>();
        for (Attribute attribute : layer.attributes()) {
            if (attribute.restricted() && attribute.type() == AttributeType.TEXT) {
                values.addAll(List.of(attribute.name(), "secret " + attribute.name()));
            } else if (attribute.restricted() && attribute.type() == AttributeType.DECIMAL) {
                values.addAll(List.of(attribute.name(), AMOUNT));
            } else if (attribute.name().equals("name")) {
                values.addAll(List.of("name", layer.id().equals("risk-points") ? STORE : "储罐"));
            }
        }
        boolean coarse = layer.publicPosition() > 0;
        String point = coarse ? "POINT (" + LON + " " + LAT + ")" : "POINT (120.7 31.4)";
        String area = "POLYGON ((120.5 31.2, 120.8 31.2, 120.8 31.5, 120.5 31.5, 120.5 31.2))";
        String wkt = layer.geometry().allows("Point")
                ? point
                : layer.geometry().allows("Polygon") ? area : "LINESTRING (120.5 31.2, 120.8 31.5)";
        return TestService.feature("x1", wkt, values.toArray());
    }

    /** The secrets that an answer tells. */
    static List<String> found(HttpResponse<byte[]> answer) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        List<String> found = new ArrayList<>();
        for (String secret : List.of("secret ", String.valueOf(AMOUNT), STORE, PLACE.get(0), PLACE.get(1))) {
            if (body.contains(secret)) {
                found.add(secret);
            }
        }
        return found;
    }

    /** The address of a tile. */
    static String tile(String template, TileAddress at) {
        return template.replace("{z}", "" + at.z()).replace("{y}", "" + at.y()).replace("{x}", "" + at.x());
    }
}
