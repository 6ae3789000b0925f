package riskmap.backend.http.editing;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import riskmap.backend.TestPostgis;
import riskmap.backend.http.TestService;

/** Services over a real store, for what only a store can keep: versions and receipts. */
final class StoredService {

    static final String ITEMS = "/ogc/collections/risk-points/items";
    static final String GEOJSON = "application/geo+json";

    private StoredService() {}

    /** Over H2 in memory, gone with the service. */
    static TestService onH2() {
        return TestService.stored(Map.of("riskmap.jdbc-url", "jdbc:h2:mem:" + UUID.randomUUID()));
    }

    /** Over a database of PostGIS, which several services may share. */
    static TestService on(TestPostgis.Database database) {
        return TestService.stored(Map.of(
                "riskmap.jdbc-url",
                database.jdbcUrl(),
                "riskmap.jdbc-user",
                database.user(),
                "riskmap.jdbc-password",
                database.password()));
    }

    static String[] with(String[] headers, String... more) {
        return Stream.concat(Stream.of(headers), Stream.of(more)).toArray(String[]::new);
    }

    static String point(String name, String level) {
        return """
                {"type":"Feature","geometry":{"type":"Point","coordinates":[120.5,31.5]},
                 "properties":{"name":"%s","level":"%s","score":12.5}}""".formatted(name, level);
    }
}
