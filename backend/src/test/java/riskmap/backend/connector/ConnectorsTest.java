package riskmap.backend.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riskmap.backend.connector.ConnectorState.Health;
import riskmap.backend.connector.fetch.SourceFailure;
import riskmap.backend.connector.runs.Run;
import riskmap.backend.connector.runs.RunStatus;
import riskmap.backend.http.TestService;
import riskmap.backend.intake.ledger.ImportStatus;
import riskmap.backend.store.StoreSettings;
import riskmap.geodata.intake.join.NoMatch;
import riskmap.geodata.intake.join.Unmatched;
import riskmap.geodata.model.CreditCode;
import riskmap.geodata.model.Feature;

/** Connectors against a real database and a real web server, into an embedded store. */
class ConnectorsTest {

    private static final String DANGERS =
            "'mapping': {'layer': 'hidden-dangers', 'id': 'no', 'columns': {'what': 'name'},"
                    + " 'set': {'danger_class': 'general', 'state': 'found'}, 'invalid': 'leave-out'},"
                    + " 'join': {'column': 'uscc', 'repeats': 'allow'}";

    @TempDir
    Path folder;

    private final TestSource web = new TestSource();
    private ConnectedCity city;

    static String code(int number) {
        String body = String.format("91320594MA%07d", number);
        return body + CreditCode.checkCharacter(body);
    }

    static List<Feature> firms(int count) {
        List<Feature> firms = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String place = i % 10 == 9
                    ? "POLYGON ((120.7 31.3, 120.71 31.3, 120.71 31.31, 120.7 31.3))"
                    : "POINT (" + (120.7 + i / 1000.0) + " 31.3)";
            firms.add(TestService.feature("F" + i, place, "name", "企业" + i, "credit_code", code(i), "employees", 10L));
        }
        return firms;
    }

    @BeforeEach
    void open() throws IOException {
        city = new ConnectedCity(StoreSettings.embedded(folder.resolve("city")), folder);
        city.load(Map.of("enterprises", firms(20)));
    }

    @AfterEach
    void close() {
        city.close();
        web.close();
    }

    private static void sql(String url, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private String json(String path, String more, String rest) {
        return "{'source': {'kind': 'http', 'url': '" + web.url() + path + "', 'format': 'json'" + more + "}, " + rest
                + "}";
    }

    private static String danger(int number, String code) {
        return "{\"no\": " + number + ", \"what\": \"隐患" + number + "\", \"uscc\": \"" + code + "\"}";
    }

    @Test
    void aTableOfAnotherDatabaseIsJoinedImportedAndTakenBack() throws Exception {
        String url = "jdbc:h2:mem:other" + System.nanoTime();
        sql(
                url + ";DB_CLOSE_DELAY=-1",
                "create table danger (\"no\" int, \"what\" varchar, \"uscc\" varchar, \"found\" timestamp)",
                "insert into danger values (1, '阀门泄漏', '" + code(3).toLowerCase(java.util.Locale.ROOT) + "', null),"
                        + " (2, '通道堵塞', ' " + code(3) + "', now()), (3, '无证', '" + code(9) + "', now()),"
                        + " (4, '旧码', '320594000012345', now()), (5, '别处', '" + code(777)
                        + "', now()), (6, 'x', null, null)");
        city.write(
                "danger-table",
                "{'source': {'kind': 'jdbc', 'url': '" + url
                        + "', 'query': 'select * from danger order by \\'no\\''}, ".replace("\\'", "\\\"") + DANGERS
                        + ", 'schedule': 'PT15M'}");
        Run run = city.tick("danger-table").orElseThrow();
        assertEquals(RunStatus.DONE, run.status(), run.message());
        assertEquals(6, run.counts().read());
        assertEquals(3, run.counts().matched());
        assertEquals(
                Map.of(NoMatch.NOT_A_CODE, 1L, NoMatch.UNKNOWN, 1L, NoMatch.MISSING, 1L),
                run.counts().reasons());
        assertEquals(
                List.of(4L, 5L, 6L),
                city.connectors.unmatched("danger-table", 0, 10).stream()
                        .map(Unmatched::record)
                        .toList());
        Feature first = city.feature("hidden-dangers", "danger-table:1");
        assertEquals("F3", first.value("enterprise_id"));
        assertEquals("阀门泄漏", first.value("name"));
        assertEquals(120.703, first.geometry().getCoordinate().x, 1e-9);
        Feature inside = city.feature("hidden-dangers", "danger-table:3");
        assertTrue(city.feature("enterprises", "F9").geometry().contains(inside.geometry()));
        assertEquals(ImportStatus.DONE, city.imports.find(run.importId()).status());
        city.imports.undo(run.importId(), false, "ann");
        while (city.imports.find(run.importId()).status() != ImportStatus.UNDONE) {
            Thread.sleep(20);
        }
        assertEquals(0, city.size("hidden-dangers"));
        sql(url, "shutdown");
    }

    @Test
    void pagesAreFollowedWithTheSecretAndTheScheduleIsKept() throws Exception {
        city.environment.put("CONNECTOR_TOKEN", "Bearer s3cret");
        web.answer(exchange -> {
            boolean second = String.valueOf(exchange.getRequestURI().getQuery()).contains("cursor=b");
            String next = second ? "" : ", \"paging\": {\"next\": \"/list?cursor=b\"}";
            TestSource.text(
                    exchange, 200, "{\"data\": {\"rows\": [" + danger(second ? 2 : 1, code(1)) + "]}" + next + "}");
        });
        city.write(
                "pages",
                json(
                        "/list",
                        ", 'items': '/data/rows', 'paging': {'next': '/paging/next'},"
                                + " 'headersFrom': {'Authorization': 'CONNECTOR_TOKEN'}",
                        DANGERS + ", 'schedule': 'PT15M', 'title': {'zh': '隐患', 'en': 'Dangers'}"));
        assertEquals(2, city.tick("pages").orElseThrow().counts().matched());
        assertEquals(List.of("/list Bearer s3cret", "/list?cursor=b Bearer s3cret"), web.asked());
        city.clock.move(Duration.ofMinutes(14));
        city.tick("pages");
        assertEquals(2, web.asked().size(), "not yet");
        city.clock.move(Duration.ofMinutes(1));
        Run again = city.tick("pages").orElseThrow();
        assertEquals(4, web.asked().size());
        assertEquals(1, city.imports.count(), "nothing has changed, so nothing is imported again");
        assertEquals(RunStatus.DONE, again.status());
        assertFalse(city.connectors.list().toString().contains("s3cret"));
    }

    @Test
    void aDeadSourceIsShownAskedLaterAndLaterAndRecovers() throws Exception {
        web.answer(exchange -> TestSource.text(exchange, 503, "closed"));
        city.write("dead", json("/x", "", DANGERS + ", 'schedule': 'PT15M'"));
        city.write("bad", "{'source': 1}");
        Instant first = city.clock.instant();
        Run failed = city.tick("dead").orElseThrow();
        assertEquals(RunStatus.FAILED, failed.status());
        assertEquals("The source " + web.url() + "/x answers with status 503.", failed.message());
        for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            city.clock.move(Duration.ofMinutes(minutes).minusSeconds(1));
            int before = web.asked().size();
            city.tick("dead");
            assertEquals(before, web.asked().size(), "before " + minutes + " minutes");
            city.clock.move(Duration.ofSeconds(1));
            city.tick("dead");
            assertEquals(before + 1, web.asked().size(), "after " + minutes + " minutes");
        }
        ConnectorState state = city.connectors.find("dead");
        assertEquals(Health.FAILING, state.health());
        assertEquals(first, state.since());
        web.answer(exchange -> TestSource.text(exchange, 200, "[" + danger(1, code(1)) + "]"));
        city.clock.move(Duration.ofHours(1));
        assertEquals(RunStatus.DONE, city.tick("dead").orElseThrow().status());
        assertEquals(Health.OK, city.connectors.find("dead").health());
        ConnectorState bad = city.connectors.find("bad");
        assertEquals(Health.BAD_FILE, bad.health());
        assertNotNull(bad.entry().fault());
    }

    private String failure(String id, String text) throws IOException {
        city.write(id, text);
        long begun = System.nanoTime();
        String message = assertThrows(SourceFailure.class, () -> city.connectors.dryRun(id))
                .getMessage();
        assertTrue(System.nanoTime() - begun < 30_000_000_000L, "ended by its limit, not by the server");
        try (Stream<Path> left = Files.list(folder.resolve("connectors/work"))) {
            assertEquals(List.of(), left.toList(), "nothing is left behind");
        }
        return message;
    }

    @Test
    void limitsEndASourceThatStallsFloodsOrGoesInACircle() throws Exception {
        web.answer(TestSource::stall);
        assertEquals(
                "The source took longer than 1 s (limits.seconds).",
                failure("stall", json("/", "", DANGERS + ", 'limits': {'seconds': 1}")));
        web.answer(TestSource::flood);
        assertEquals(
                "The source has more than 1 MB (limits.megabytes).",
                failure("flood", json("/", "", DANGERS + ", 'limits': {'megabytes': 1}")));
        web.answer(exchange -> TestSource.text(exchange, 200, "[" + danger(1, "x") + "," + danger(2, "x") + "]"));
        assertEquals(
                "The source has more than 1 records (limits.rows).",
                failure("rows", json("/", "", DANGERS + ", 'limits': {'rows': 1}")));
        assertTrue(failure("same", json("/", ", 'paging': {'parameter': 'page'}", DANGERS))
                .contains("answers every page alike"));
        web.answer(exchange -> TestSource.text(exchange, 200, "{\"rows\": [], \"next\": \"http://127.0.0.2:1/x\"}"));
        assertTrue(failure("away", json("/", ", 'items': '/rows', 'paging': {'next': '/next'}", DANGERS))
                .contains("on another server (http://127.0.0.2:1), which is not followed"));
        web.answer(exchange -> TestSource.text(exchange, 200, "{\"rows\": [], \"next\": \"/\"}"));
        assertTrue(failure("circle", json("/", ", 'items': '/rows', 'paging': {'next': '/next'}", DANGERS))
                .contains("go in a circle"));
        web.answer(exchange -> TestSource.text(exchange, 200, "<html>"));
        assertTrue(failure("html", json("/", "", DANGERS)).contains("is not JSON at line 1"));
        assertTrue(failure("secret", json("/", ", 'queryFrom': {'key': 'CONNECTOR_NONE'}", DANGERS))
                .contains("CONNECTOR_NONE is not set"));
        web.close();
        assertTrue(failure("gone", json("/", "", DANGERS)).endsWith("cannot be reached."));
        assertEquals(0, city.size("hidden-dangers"));
    }

    @Test
    void enterprisesKeepWhatTheOtherDepartmentDoesNotSay() throws Exception {
        web.answer(exchange -> TestSource.text(
                exchange, 200, "\uFEFF代码,失信,name2\r\n" + code(2) + ",true,x\r\n" + code(2) + ",false,y\r\n"));
        city.write(
                "flags",
                json(
                                "/",
                                "",
                                "'mapping': {'layer': 'enterprises', 'columns': {'失信': 'credit_flag'}},"
                                        + " 'join': {'column': '代码'}")
                        .replace("'json'", "'csv'"));
        Run run = city.runNow("flags");
        assertEquals(RunStatus.DONE, run.status(), run.message());
        assertEquals(Map.of(NoMatch.REPEATED, 1L), run.counts().reasons());
        Feature firm = city.feature("enterprises", "F2");
        assertEquals(true, firm.value("credit_flag"));
        assertEquals("企业2", firm.value("name"));
        assertEquals(10L, firm.value("employees"));
        assertEquals(20, city.size("enterprises"));
    }

    private void answerDangers(int count) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append(i == 0 ? "" : ",").append(danger(i, code(i % 20)));
        }
        web.answer(exchange -> TestSource.text(exchange, 200, "[" + rows + "]"));
    }

    @Test
    void whatVanishesAtTheSourceIsDeletedUnlessTooMuchVanishes() throws Exception {
        answerDangers(30);
        city.write("short", json("/", "", DANGERS + ", 'vanished': 'delete'"));
        city.load(Map.of(
                "hidden-dangers",
                List.of(TestService.feature(
                        "mine", "POINT (120.7 31.3)", "name", "自查", "state", "found", "danger_class", "general"))));
        assertEquals(RunStatus.DONE, city.runNow("short").status());
        assertEquals(31, city.size("hidden-dangers"));
        answerDangers(25);
        assertEquals(5, city.runNow("short").counts().deleted());
        assertNull(city.feature("hidden-dangers", "short:29"));
        assertNotNull(city.feature("hidden-dangers", "mine"), "not the connector's");
        answerDangers(0);
        Run broken = city.runNow("short");
        assertEquals(RunStatus.FAILED, broken.status());
        assertTrue(broken.message().contains("lacks 25 of the 25 records"), broken.message());
        assertEquals(26, city.size("hidden-dangers"));
    }
}
