package riskmap.backend.store.connection;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import riskmap.backend.store.StoreSettings;
import riskmap.backend.store.StoreUnavailable;
import riskmap.backend.store.sql.Dialect;

/** The pool of connections, and the ways to use one. */
public final class Connections implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HikariDataSource pool;
    private final StoreSettings settings;
    private final Dialect dialect;
    private final ReentrantLock writer = new ReentrantLock(true);

    /** Opens the pool with a first connection. */
    public Connections(StoreSettings settings, String jdbcUrl, Dialect dialect) {
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
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** The pool, for what brings its own transactions. */
    public HikariDataSource pool() {
        return pool;
    }

    /** One transaction: committed when the work returns, rolled back when it throws. */
    public <T> T transaction(Work<T> work) {
        return run(Connection.TRANSACTION_READ_COMMITTED, work);
    }

    /** The same for work whose every step must be answered within a time, also by a network that swallows everything. */
    public <T> T transaction(Duration patience, Work<T> work) {
        return run(Connection.TRANSACTION_READ_COMMITTED, patience, work);
    }

    /** One transaction that sees one state of all tables. */
    public <T> T snapshot(Work<T> work) {
        return run(dialect.snapshotIsolation(), work);
    }

    /** One writing transaction: the only one at its time, durable when this returns. */
    public <T> T write(Work<T> work) {
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
        return run(isolation, null, work);
    }

    private <T> T run(int isolation, Duration patience, Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            if (patience != null) {
                // Before anything is asked; the pool takes it back when the connection returns to it.
                connection.setNetworkTimeout(Runnable::run, (int) patience.toMillis());
            }
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
        } catch (UncheckedSqlException e) {
            throw Failures.of(e.failure, settings);
        }
    }

    /** A step of the work whose caller knows nothing of SQL, so that it must not declare its failures. */
    @FunctionalInterface
    public interface Step<T> {

        /** Does the step. */
        T run() throws SQLException;
    }

    /** Carries the failure of a step through the caller's functions to the transaction they run in, which words it. */
    public static <T> T step(Step<T> step) {
        try {
            return step.run();
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    private static final class UncheckedSqlException extends RuntimeException {

        private final SQLException failure;

        private UncheckedSqlException(SQLException failure) {
            super(failure);
            this.failure = failure;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
