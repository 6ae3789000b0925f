package riskmap.backend.http.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riskmap.backend.http.TestService;
import riskmap.backend.http.jobs.JobQueue;
import riskmap.geodata.model.Feature;

/** Jobs over HTTP: a check of 5,000 grids, watched, stopped and read. */
class JobsOverHttpTest {

    private static final String JSON = "application/json";

    @TempDir
    private static Path folder;

    @AutoClose
    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.start(Map.of(
                "riskmap.data-dir",
                folder.toString(),
                "riskmap.jobs.most-of-stranger",
                30,
                "riskmap.test.job-step",
                200));
        service.city().load("risk-points", TestService.diagonal(50));
        service.city().load("grids", squares(100, 50));
    }

    /** Squares, every third of them a little too wide, so that its borders have to be overlaid. */
    private static List<Feature> squares(int columns, int rows) {
        List<Feature> grids = new ArrayList<>();
        for (int i = 0; i < columns * rows; i++) {
            double west = 120 + 0.005 * (i % columns);
            double south = 31 + 0.005 * (i / columns);
            double east = west + (i % 3 == 0 ? 0.00502 : 0.005);
            String wkt = "POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))"
                    .formatted(west, south, east, south + 0.005);
            grids.add(TestService.feature("g" + i, wkt, "code", "G" + i, "name", "g", "grid_level", "community"));
        }
        return grids;
    }

    @Test
    void aCheckOfFiveThousandGridsTellsItsProgressAndItsResult() {
        HttpResponse<byte[]> created = service.process("grid-coverage").execute("{}", "Prefer", "respond-async");
        assertEquals(201, created.statusCode());
        assertEquals(
                "respond-async",
                created.headers().firstValue("Preference-Applied").orElse(""));
        JsonNode accepted = TestService.json(created);
        String job = path(created.headers().firstValue("Location").orElseThrow());
        assertEquals("/ogc/jobs/" + accepted.get("jobID").asText(), job);
        HttpResponse<byte[]> events = service.get(job + "/events?lang=en");
        String text = new String(events.body(), StandardCharsets.UTF_8);
        assertTrue(text.contains("\"status\":\"running\"") && text.contains("\"status\":\"successful\""), text);
        assertTrue(text.matches("(?s).*\"progress\":[1-9][0-9]?,.*"), text);
        JsonNode status = service.json(job);
        assertEquals(100, status.get("progress").asInt());
        assertTrue(instant(status, "created").compareTo(instant(status, "started")) <= 0);
        assertTrue(instant(status, "started").compareTo(instant(status, "finished")) <= 0);
        assertTrue(instant(status, "finished").compareTo(instant(status, "expires")) < 0);
        JsonNode result = service.json(job + "/results");
        assertEquals(5000, result.at("/summary/gridCount").asInt());
        assertTrue(result.at("/provenance/snapshotVersion").asLong() > 0);
        assertEquals(
                TestService.json(service.process("grid-coverage").execute("{}")).get("summary"), result.get("summary"));
    }

    @Test
    void aDismissedJobStops() {
        List<String> jobs = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            jobs.add(start("grid-coverage", "{}"));
        }
        await(jobs.get(0), status -> !status.equals("accepted"));
        for (String job : jobs) {
            HttpResponse<byte[]> dismissed = service.send("DELETE", job, null);
            assertEquals(200, dismissed.statusCode());
            assertEquals("dismissed", TestService.json(dismissed).get("status").asText());
            assertEquals(200, service.send("DELETE", job, null).statusCode());
            assertEquals(404, service.get(job + "/results").statusCode());
        }
        String last = start("echo", "{\"inputs\":{\"message\":1}}");
        await(last, "successful"::equals);
        JsonNode list = service.json("/ogc/jobs?status=dismissed&processID=grid-coverage");
        assertTrue(list.get("numberMatched").asInt() >= 6, list::toString);
    }

    @Test
    void nothingRunsAnyMoreAfterDismissal() throws InterruptedException {
        String job = start("grid-coverage", "{}");
        // Where the test got no processor for long, the job may have ended before it was seen running.
        await(job, status -> !status.equals("accepted"));
        service.send("DELETE", job, null);
        JobQueue queue = service.get(JobQueue.class);
        for (int i = 0; queue.running() > 0; i++) {
            assertTrue(i < 1000, "the work went on for ten seconds");
            Thread.sleep(10);
        }
    }

    @Test
    void failedJobsSayWhy() {
        String job = start("proximity", "{\"inputs\":{\"layer\":\"risk-points\",\"point\":[120,31]}}");
        await(job, "successful"::equals);
        HttpResponse<byte[]> refused = service.process("proximity")
                .execute("{\"inputs\":{\"layer\":\"nothing\",\"point\":[120,31]}}", "Prefer", "respond-async");
        assertEquals(400, refused.statusCode());
    }

    @Test
    void strangersDoNotSeeTheJobsOfAccounts() {
        HttpResponse<byte[]> created = service.process("echo")
                .execute("{\"inputs\":{\"message\":1}}", service.asAdmin("Prefer", "handling=lenient, respond-async"));
        String job = path(created.headers().firstValue("Location").orElseThrow());
        assertEquals(404, service.get(job).statusCode());
        assertEquals(404, service.send("DELETE", job, null).statusCode());
        assertEquals(200, service.get(job, service.asAdmin()).statusCode());
        assertFalse(service.json("/ogc/jobs").toString().contains(job));
        assertTrue(service.json("/ogc/jobs", service.asAdmin()).toString().contains(job));
    }

    @Test
    void theListIsFilteredAndPaged() {
        for (int i = 0; i < 3; i++) {
            await(start("echo", "{\"inputs\":{\"message\":1}}"), "successful"::equals);
        }
        JsonNode page = service.json("/ogc/jobs?limit=2&status=successful&processID=echo&type=process");
        assertEquals(2, page.get("jobs").size());
        assertTrue(page.get("links").toString().contains("\"next\""));
        page.get("jobs")
                .forEach(job -> assertEquals("echo", job.get("processID").asText()));
        assertEquals(
                0, service.json("/ogc/jobs?datetime=2000-01-01").get("jobs").size());
        assertTrue(service.json("/ogc/jobs?datetime=2000-01-01/..").get("jobs").size() >= 3);
        assertEquals(0, service.json("/ogc/jobs?minDuration=100000").get("jobs").size());
        assertEquals(400, service.get("/ogc/jobs?status=lost").statusCode());
        assertEquals(400, service.get("/ogc/jobs?limit=0").statusCode());
        assertEquals(400, service.get("/ogc/jobs?datetime=soon").statusCode());
    }

    @Test
    void unknownJobsAreProblemsOfTheStandard() {
        HttpResponse<byte[]> answer = service.get("/ogc/jobs/7");
        assertEquals(404, answer.statusCode());
        assertEquals(
                "http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0/no-such-job",
                TestService.json(answer).get("type").asText());
        assertEquals(404, service.get("/ogc/jobs/7/results").statusCode());
        assertEquals(404, service.get("/ogc/jobs/7/events").statusCode());
    }

    private static String start(String process, String body) {
        HttpResponse<byte[]> created = service.process(process).execute(body, "Prefer", "respond-async");
        assertEquals(201, created.statusCode(), () -> TestService.json(created).toString());
        return path(created.headers().firstValue("Location").orElseThrow());
    }

    private static void await(String job, Predicate<String> met) {
        for (int i = 0; ; i++) {
            String status = service.json(job).get("status").asText();
            if (met.test(status)) {
                return;
            }
            assertTrue(i < 1500, "the job is still " + status);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Instant instant(JsonNode status, String member) {
        return Instant.parse(status.get(member).asText());
    }

    private static String path(String address) {
        return URI.create(address).getPath();
    }
}
