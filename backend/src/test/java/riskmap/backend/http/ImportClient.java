package riskmap.backend.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import riskmap.backend.live.WriteDoor;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.model.Feature;

/** A client that brings files to a service over the embedded database, step by step. */
final class ImportClient implements AutoCloseable {

    /** Bytes a file may have. */
    static final int LIMIT = 200_000;

    /** Enterprises in the city, and rows of {@link #table}. */
    static final int PLACES = 300;

    private final Path folder;
    private final List<double[]> places = new ArrayList<>();
    private TestService service;
    private final String[] editor;
    private final long loaded;

    /** Starts a service over a database in a folder, and loads enterprises into its city. */
    ImportClient(Path folder) {
        this.folder = folder;
        service = open();
        editor = service.asAdmin();
        Random random = new Random(3);
        List<Feature> firms = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            double[] place = {120.70 + random.nextDouble() / 20, 31.30 + random.nextDouble() / 20};
            places.add(place);
            firms.add(TestService.feature("F" + i, "POINT (" + place[0] + " " + place[1] + ")", "name", "企业" + i));
        }
        Feature zone = TestService.feature(
                "zone", "POLYGON ((120.6 31.2, 120.9 31.2, 120.9 31.5, 120.6 31.5, 120.6 31.2))", "name", "园区");
        WriteDoor door = service.get(WriteDoor.class);
        loaded = door.load("test", Map.of("enterprises", firms, "jurisdiction", List.of(zone)))
                .sequence();
        door.awaitVisible(loaded);
    }

    /** The service. */
    TestService service() {
        return service;
    }

    /** Headers of somebody who may edit. */
    String[] editor() {
        return editor;
    }

    /** Longitude and latitude of an enterprise. */
    double[] place(int i) {
        return places.get(i);
    }

    /** Sequence number of the change by which the enterprises came. */
    long loaded() {
        return loaded;
    }

    /** Stops the service and starts it again over the same database. */
    void restart() {
        service.close();
        service = open();
    }

    private TestService open() {
        return TestService.stored(Map.of("riskmap.data-dir", folder.toString(), "riskmap.import-limit", LIMIT));
    }

    /** Risk points at the known enterprises, as a table of a Chinese office: GBK, no label, in a given system. */
    byte[] table(String system) {
        StringBuilder text = new StringBuilder("编号,风险点名称,风险等级,经度,纬度\r\n");
        for (int i = 0; i < places.size(); i++) {
            double[] xy = places.get(i).clone();
            Crs.parse(system).fromLonLat(xy);
            text.append(String.format(
                    Locale.ROOT, "R%d,%d号储罐,%s,%.7f,%.7f\r\n", i, i, i == 7 ? "紫色" : "重大风险", xy[0], xy[1]));
        }
        return text.toString().getBytes(Charset.forName("GBK"));
    }

    /** Sends a file. */
    HttpResponse<byte[]> upload(String name, byte[] content, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        service.uri("/imports?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofByteArray(content));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address of an import that was created. */
    String path(HttpResponse<byte[]> created) {
        assertEquals(201, created.statusCode(), () -> new String(created.body(), StandardCharsets.UTF_8));
        return created.headers().firstValue("Location").orElseThrow();
    }

    /** Asks for a step of an import. */
    JsonNode post(String path, String body, int status) {
        HttpResponse<byte[]> answer = service.send("POST", path, body, editor);
        assertEquals(status, answer.statusCode(), () -> new String(answer.body(), StandardCharsets.UTF_8));
        return TestService.json(answer);
    }

    /** Waits for the end of what an import is doing. */
    JsonNode ended(String path) {
        JsonNode now = service.json(path, editor);
        for (int i = 0;
                Arrays.asList("running", "checking", "undoing")
                        .contains(now.get("status").asText());
                i++) {
            assertTrue(i < 600, now.toString());
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            now = service.json(path, editor);
        }
        return now;
    }

    /** The risk points of the city. */
    JsonNode risks() {
        JsonNode page = service.json("/ogc/collections/risk-points/items?limit=1000&f=json", editor);
        return page.get("features");
    }

    @Override
    public void close() {
        service.close();
    }
}
