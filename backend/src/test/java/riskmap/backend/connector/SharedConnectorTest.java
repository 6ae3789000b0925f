package riskmap.backend.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riskmap.backend.TestPostgis;
import riskmap.backend.connector.runs.RunStatus;
import riskmap.backend.store.StoreSettings;

/** Two instances on one PostGIS, with the same connector, whose source is a table of a PostgreSQL. */
class SharedConnectorTest {

    @TempDir
    Path folder;

    @Test
    void onlyOneInstanceRunsAConnector() throws Exception {
        TestPostgis.Database own = TestPostgis.newDatabase();
        TestPostgis.Database other = TestPostgis.newDatabase();
        try (var connection = other.connect();
                var statement = connection.createStatement()) {
            statement.execute("create table danger (no int, what text, uscc text, found timestamptz default now())");
            statement.execute("insert into danger select i, '隐患' || i, '" + ConnectorsTest.code(4)
                    + "' from generate_series(1, 3000) i");
        }
        StoreSettings settings = StoreSettings.server(own.jdbcUrl(), own.user(), own.password());
        try (ConnectedCity one = new ConnectedCity(settings, folder.resolve("one"));
                ConnectedCity two = new ConnectedCity(settings, folder.resolve("two"))) {
            one.load(Map.of("enterprises", ConnectorsTest.firms(20)));
            for (ConnectedCity city : new ConnectedCity[] {one, two}) {
                city.environment.putAll(Map.of("CONNECTOR_U", other.user(), "CONNECTOR_P", other.password()));
                city.write(
                        "table",
                        "{'source': {'kind': 'jdbc', 'url': '" + other.jdbcUrl()
                                + "', 'query': 'select * from danger', 'userFrom': 'CONNECTOR_U', 'passwordFrom': 'CONNECTOR_P'},"
                                + " 'mapping': {'layer': 'hidden-dangers', 'id': 'no', 'columns': {'what': 'name'},"
                                + " 'set': {'danger_class': 'general', 'state': 'found'}},"
                                + " 'join': {'column': 'uscc', 'repeats': 'allow'}, 'schedule': 'PT15M'}");
            }
            for (int i = 0; two.size("enterprises") < 20; i++) {
                assertTrue(i < 400, "the second instance does not know the enterprises");
                Thread.sleep(50);
            }
            Thread first = new Thread(one.connectors::tick);
            Thread second = new Thread(two.connectors::tick);
            first.start();
            second.start();
            first.join();
            second.join();
            var run = one.end("table").orElseThrow();
            two.tick("table");
            assertEquals(RunStatus.DONE, run.status(), run.message());
            assertEquals(3000, run.counts().matched());
            assertEquals(1, two.connectors.find("table").runs().size());
            assertEquals(1, two.imports.count());
        }
    }
}
