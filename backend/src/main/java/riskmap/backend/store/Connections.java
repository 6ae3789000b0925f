package riskmap.backend.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/** The pool of connections, and the ways to use one. */
final class Connections implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HikariDataSource pool;
    private final StoreSettings settings;
    private final Dialect dialect;
    private final ReentrantLock writer = new ReentrantLock(true);

    /** Opens the pool with a first connection. */
    Connections(StoreSettings settings, String jdbcUrl, Dialect dialect) {
        this.settings = settings;
        this.dialect = dialect;
        HikariConfig config = new HikariConfig();
        config.setPoolName("riskmap");
        config.setJdbcUrl(jdbcUrl);
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(1);
        config.setAutoCommit(false);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setValidationTimeout(PATIENCE.toMillis() / 2);
        try {
            pool = new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw e.getCause() instanceof SQLException sql
                    ? Failures.of(sql, settings)
                    : new StoreUnavailable("The database (" + settings + ") cannot be opened.", e);
        }
    }

    /** Work on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    HikariDataSource pool() {
        return pool;
    }

    /** One transaction: committed when the work returns, rolled back when it throws. */
    <T> T transaction(Work<T> work) {
        return run(Connection.TRANSACTION_READ_COMMITTED, work);
    }

    /** One transaction that sees one state of all tables. */
    <T> T snapshot(Work<T> work) {
        return run(dialect.snapshotIsolation(), work);
    }

    /** One writing transaction: the only one at its time, durable when this returns. */
    <T> T write(Work<T> work) {
        writer.lock();
        try {
            return run(Connection.TRANSACTION_READ_COMMITTED, connection -> {
                dialect.lockForWriting(connection);
                T result = work.on(connection);
                connection.commit();
                dialect.makeDurable(connection);
                return result;
            });
        } finally {
            writer.unlock();
        }
    }

    private <T> T run(int isolation, Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setTransactionIsolation(isolation);
            boolean done = false;
            try {
                T result = work.on(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done && !connection.isClosed()) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw Failures.of(e, settings);
        } catch (StoreView.UncheckedSqlException e) {
            throw Failures.of(e.sql(), settings);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
