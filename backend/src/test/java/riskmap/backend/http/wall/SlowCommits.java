package riskmap.backend.http.wall;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import riskmap.backend.TestPostgis;

/** Holds up every commit that adds to a table, when all is written but nobody has been told, until it is let go on. */
final class SlowCommits implements AutoCloseable {

    private static final int LOCK = 4711;

    private final Connection holder;

    private SlowCommits(Connection holder) {
        this.holder = holder;
    }

    static SlowCommits of(TestPostgis.Database database, String table) throws SQLException {
        SlowCommits commits = new SlowCommits(database.connect());
        commits.execute("create function wait_for_leave() returns trigger language plpgsql as $$"
                + " begin perform pg_advisory_xact_lock_shared(" + LOCK + "); return null; end $$");
        commits.execute("create constraint trigger held_up after insert on " + table
                + " deferrable initially deferred for each row execute function wait_for_leave()");
        commits.execute("select pg_advisory_lock(" + LOCK + ")");
        return commits;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = holder.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Waits until a commit is held up. */
    void awaitOne() throws SQLException, InterruptedException {
        for (int i = 0; !holdsOne(); i++) {
            assertTrue(i < 400, "nobody commits");
            Thread.sleep(20);
        }
    }

    private boolean holdsOne() throws SQLException {
        String sql = "select exists (select 1 from pg_locks where locktype = 'advisory' and objid = " + LOCK
                + " and not granted)";
        try (var statement = holder.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Lets all commits go on, now and from now on. */
    void goOn() throws SQLException {
        execute("select pg_advisory_unlock(" + LOCK + ")");
    }

    @Override
    public void close() throws SQLException {
        holder.close();
    }
}
