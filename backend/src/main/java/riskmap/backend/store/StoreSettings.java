package riskmap.backend.store;

import java.nio.file.Path;

/**
 * Where the city is kept.
 *
 * @param jdbcUrl {@code jdbc:postgresql:…} or {@code jdbc:h2:…}; null for an embedded database in {@code dataDir}
 * @param user database user; null for none
 * @param password its password; null for none
 * @param dataDir folder of the embedded database; created when absent
 * @param connections greatest number of connections at a time
 */
public record StoreSettings(String jdbcUrl, String user, String password, Path dataDir, int connections) {

    /**
     * Checked before a driver is asked, whose own answer is no sentence for people.
     *
     * @throws StoreUnavailable when the URL is for neither PostGIS nor H2
     */
    public StoreSettings {
        if (jdbcUrl != null && !jdbcUrl.startsWith("jdbc:postgresql:") && !jdbcUrl.startsWith("jdbc:h2:")) {
            throw new StoreUnavailable(
                    "The database URL " + withoutQuery(jdbcUrl)
                            + " cannot be used: it has to begin with jdbc:postgresql: or jdbc:h2:.",
                    null);
        }
    }

    /** An embedded database in a folder. */
    public static StoreSettings embedded(Path dataDir) {
        return new StoreSettings(null, null, null, dataDir, 6);
    }

    /** A database server. */
    public static StoreSettings server(String jdbcUrl, String user, String password) {
        return new StoreSettings(jdbcUrl, user, password, null, 8);
    }

    /** Whether PostGIS is asked for; otherwise it is H2. */
    public boolean isPostgis() {
        return jdbcUrl != null && jdbcUrl.startsWith("jdbc:postgresql:");
    }

    @Override
    public String toString() {
        return jdbcUrl == null ? "H2 in " + dataDir : withoutQuery(jdbcUrl);
    }

    /** A query may hold a password. */
    private static String withoutQuery(String url) {
        return url.replaceAll("\\?.*", "");
    }
}
