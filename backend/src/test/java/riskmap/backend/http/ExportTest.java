package riskmap.backend.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import riskmap.geodata.export.files.FileFormat;
import riskmap.geodata.intake.Intake;
import riskmap.geodata.intake.SourceReader;
import riskmap.geodata.intake.files.SourceFiles;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.LayerCatalog;

/** Layers as files over HTTP: what the same parameters select as items, and nothing else. */
class ExportTest {

    private static final String POINTS = "/ogc/collections/risk-points/";

    @AutoClose
    private static TestService service;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        service = TestService.start();
        service.city().load("risk-points", TestService.diagonal(40));
        service.city()
                .load(
                        "resources",
                        List.of(TestService.feature("pole", "POINT (10 90)", "name", "极", "kind", "shelter")));
    }

    private List<Feature> read(HttpResponse<byte[]> response, FileFormat format, String crs) throws IOException {
        Path file = Files.write(folder.resolve("x." + format.extension()), response.body());
        ImportMapping mapping = ImportMapping.forLayer("risk-points").withCrs(crs);
        SourceReader source = SourceFiles.open(file, mapping);
        source.verify();
        List<Feature> features = new ArrayList<>();
        new Intake(LayerCatalog.standard(), mapping, null)
                .run(source, (layer, feature) -> features.add(feature), bytes -> {});
        return features;
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void theSelectionOfItemsInEveryFormat(FileFormat format) throws IOException {
        String query = "bbox=120.05,31.05,120.3,31.3&level=red&filter="
                + URLEncoder.encode("name LIKE '储罐 1%'", StandardCharsets.UTF_8);
        Set<String> expected = new TreeSet<>();
        for (JsonNode item : service.json(POINTS + "items?limit=100&" + query).get("features")) {
            expected.add(item.get("id").asText());
        }
        HttpResponse<byte[]> response = service.get(POINTS + "export?f=" + format.id() + "&" + query);
        assertEquals(200, response.statusCode(), () -> new String(response.body(), StandardCharsets.UTF_8));
        assertEquals(Set.of("p10", "p15"), expected);
        String type = response.headers().firstValue("Content-Type").orElseThrow();
        assertTrue(type.startsWith(format.mediaType().split(";")[0]), type);
        if (format.isRead()) {
            Set<String> ids = new TreeSet<>();
            read(response, format, null).forEach(feature -> ids.add(feature.id()));
            assertEquals(expected, ids);
        }
    }

    @Test
    void theFileIsCalledByItsLayerAndTitle() {
        HttpResponse<byte[]> response = service.get(POINTS + "export?f=shp");
        assertEquals(
                "attachment; filename=\"risk-points.shp.zip\"; filename*=UTF-8''%E9%A3%8E%E9%99%A9%E7%82%B9.shp.zip",
                response.headers().firstValue("Content-Disposition").orElseThrow());
        assertEquals(
                response.body().length,
                response.headers().firstValueAsLong("Content-Length").orElse(-1));
        assertTrue(service.get(POINTS + "export?f=csv&lang=en")
                .headers()
                .firstValue("Content-Disposition")
                .orElseThrow()
                .endsWith("filename*=UTF-8''Risk%20points.csv"));
    }

    @Test
    void inTheReferenceSystemAskedFor() throws IOException {
        Feature there = read(
                        service.get(POINTS + "export?f=csv&crs=EPSG:4549&sortby=-name"), FileFormat.CSV, "EPSG:4549")
                .get(0);
        assertEquals("p09", there.id());
        assertEquals(120.09, there.geometry().getCoordinate().x, 1e-8);
        assertEquals(31.09, there.geometry().getCoordinate().y, 1e-8);
    }

    @Test
    void onlyAttributesTheSenderMayRead() {
        String visible = new String(service.get(POINTS + "export?f=csv").body(), StandardCharsets.UTF_8);
        String all = new String(
                service.get(POINTS + "export?f=csv", service.asAdmin()).body(), StandardCharsets.UTF_8);
        LayerCatalog.standard().layer("risk-points").attributes().forEach(attribute -> {
            assertTrue(all.lines().findFirst().orElse("").contains(attribute.name()), attribute.name());
            assertEquals(
                    !attribute.restricted(),
                    List.of(visible.lines().findFirst().orElse("").split(",")).contains(attribute.name()));
        });
        assertEquals(404, service.get("/ogc/collections/nothing/export").statusCode());
    }

    @Test
    void whatCannotBeIsSaid() {
        assertProblem(400, "f", POINTS + "export?f=dwg");
        assertProblem(400, "limit", POINTS + "export?f=csv&limit=10");
        assertProblem(400, "crs", POINTS + "export?f=csv&crs=EPSG:1");
        assertProblem(422, "pole", "/ogc/collections/resources/export?f=csv&crs=EPSG:3857");
    }

    private static void assertProblem(int status, String named, String path) {
        HttpResponse<byte[]> response = service.get(path);
        String body = new String(response.body(), StandardCharsets.UTF_8);
        assertEquals(status, response.statusCode(), body);
        assertTrue(body.contains("'" + named + "'"), body);
    }

    @Test
    void noFileIsLeftBehindAndManyAskAtOnce() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            answers.add(CompletableFuture.supplyAsync(
                    () -> service.get(POINTS + "export?f=xlsx").statusCode()));
        }
        answers.forEach(answer -> assertTrue(Set.of(200, 503).contains(answer.join())));
        try (var files = Files.list(temporary)) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.getFileName()
                                    .toString()
                                    .startsWith("riskmap-export-"
                                            + ProcessHandle.current().pid() + "-"))
                            .toList());
        }
    }
}
