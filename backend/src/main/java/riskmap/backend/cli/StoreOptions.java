package riskmap.backend.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Where the city is kept; the same options for every command. Environment variables give the defaults. */
final class StoreOptions {

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description =
                    "Folder of the embedded database (default: RISKMAP_DATA_DIR, else data beside the run script).")
    private Path dataDir;

    @Option(
            names = "--jdbc-url",
            paramLabel = "URL",
            description = "PostGIS instead of the embedded database, e.g. jdbc:postgresql://127.0.0.1:5432/riskmap"
                    + " (default: RISKMAP_JDBC_URL). User and password come from RISKMAP_JDBC_USER and"
                    + " RISKMAP_JDBC_PASSWORD.")
    private String jdbcUrl;

    /** The options given, as configuration keys. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                "riskmap.data-dir", dataDir().toAbsolutePath().normalize().toString());
        if (jdbcUrl != null) {
            properties.put("riskmap.jdbc-url", jdbcUrl);
        }
        return properties;
    }

    private Path dataDir() {
        if (dataDir != null) {
            return dataDir;
        }
        String configured = System.getenv("RISKMAP_DATA_DIR");
        if (configured != null && !configured.isBlank()) {
            return Path.of(configured);
        }
        return Path.of(System.getenv().getOrDefault("RISKMAP_HOME", ".")).resolve("data");
    }
}
