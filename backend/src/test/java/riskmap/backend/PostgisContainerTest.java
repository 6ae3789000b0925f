package riskmap.backend;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The PostGIS tests run on a container where an engine answers; in CI one has to. */
class PostgisContainerTest {

    @Test
    void theTestsRunOnPostgisInAContainer() throws SQLException {
        String origin = TestPostgis.server().map(TestPostgis.Server::origin).orElse("none");
        boolean isContainer = origin.startsWith("container");
        if ("true".equals(System.getenv("CI"))) {
            assertTrue(isContainer, "CI needs a container engine; PostGIS came from: " + origin);
        }
        Assumptions.assumeTrue(isContainer, "no container engine answers; PostGIS came from: " + origin);
        try (Connection connection = TestPostgis.newDatabase().connect();
                var statement = connection.createStatement()) {
            statement.execute("create extension postgis");
            try (ResultSet version = statement.executeQuery("select postgis_version()")) {
                assertTrue(version.next() && version.getString(1).startsWith("3."), "PostGIS 3");
            }
        }
    }
}
