package riskmap.backend.store.connection;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.postgresql.PGConnection;
import riskmap.backend.store.StoreSettings;

/** Listens on a connection of its own; when that is lost, makes a new one. */
final class PostgisSignal implements CommitSignal {

    private final StoreSettings settings;
    private final String channel;
    private volatile Connection connection;
    private volatile boolean closed;

    PostgisSignal(StoreSettings settings, String channel) {
        this.settings = settings;
        this.channel = channel;
    }

    @Override
    public boolean await(Duration patience) {
        try {
            boolean fresh = listen();
            Connection listening = connection;
            if (listening == null) {
                return false;
            }
            int millis = (int) Math.max(1, patience.toMillis());
            var news = listening.unwrap(PGConnection.class).getNotifications(fresh ? 1 : millis);
            // What was said before we listened was not heard, so a fresh connection counts as news.
            return fresh || news != null && news.length > 0;
        } catch (SQLException e) {
            hangUp();
            if (closed) {
                return false;
            }
            throw Failures.of(e, settings);
        }
    }

    private synchronized boolean listen() throws SQLException {
        if (connection != null || closed) {
            return false;
        }
        Properties login = new Properties();
        if (settings.user() != null) {
            login.setProperty("user", settings.user());
        }
        if (settings.password() != null) {
            login.setProperty("password", settings.password());
        }
        login.setProperty("connectTimeout", "3");
        login.setProperty("tcpKeepAlive", "true");
        login.setProperty("ApplicationName", "riskmap listener");
        connection = DriverManager.getConnection(settings.jdbcUrl(), login);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + channel);
        }
        return true;
    }

    @Override
    public void renew() {
        hangUp();
    }

    private synchronized void hangUp() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // It is lost already, which is why it is closed.
                connection = null;
            }
            connection = null;
        }
    }

    @Override
    public void close() {
        closed = true;
        hangUp();
    }
}
