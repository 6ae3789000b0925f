package riskmap.backend.store.opening;

import java.sql.SQLException;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import riskmap.backend.store.StoreSettings;
import riskmap.backend.store.StoreUnavailable;
import riskmap.backend.store.connection.Connections;
import riskmap.backend.store.connection.Failures;
import riskmap.backend.store.sql.Dialect;
import riskmap.geodata.model.LayerCatalog;

/** Brings a database to the schema this program knows. */
final class Schema {

    private Schema() {}

    /**
     * Migrates.
     *
     * @throws StoreUnavailable when the database belongs to a newer program, or a step fails
     */
    static void migrate(Connections connections, Dialect dialect, LayerCatalog catalog, StoreSettings settings) {
        connections.transaction(connection -> {
            dialect.prepare(connection);
            return null;
        });
        Flyway flyway = Flyway.configure()
                .dataSource(connections.pool())
                .locations("classpath:db/migration")
                .placeholders(dialect.placeholders())
                .javaMigrations(new LayerTables(catalog, dialect))
                .load();
        try {
            refuseNewer(flyway, settings);
            flyway.migrate();
        } catch (FlywayException e) {
            throw failure(e, settings);
        }
    }

    private static void refuseNewer(Flyway flyway, StoreSettings settings) {
        for (MigrationInfo step : flyway.info().all()) {
            if (step.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new StoreUnavailable(
                        "The database (" + settings + ") was written by a newer risk map: its schema is "
                                + step.getVersion() + ", this program knows up to " + newest(flyway) + ".",
                        null);
            }
        }
    }

    private static String newest(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .filter(step -> step.getVersion() != null && step.getState() != MigrationState.FUTURE_SUCCESS)
                .map(step -> step.getVersion().toString())
                .reduce("none", (before, after) -> after);
    }

    private static StoreUnavailable failure(FlywayException e, StoreSettings settings) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreUnavailable known) {
                return known;
            }
            if (cause instanceof SQLException sql) {
                return Failures.of(sql, settings);
            }
        }
        String reason = e.getMessage().lines().findFirst().orElse("");
        return new StoreUnavailable("The schema of the database (" + settings + ") does not fit: " + reason, e);
    }
}
