package riskmap.backend.connector.fetch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import riskmap.backend.connector.file.Connector;
import riskmap.backend.store.connector.OtherDatabase;
import riskmap.backend.store.connector.OtherDatabase.Query;

/** Fetches all records of a source. */
public final class Fetch {

    private final Path folder;
    private final UnaryOperator<String> environment;

    /**
     * A door to sources.
     *
     * @param folder for temporary files
     * @param environment gives the values of environment variables, null for those that are not set
     */
    public Fetch(Path folder, UnaryOperator<String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /**
     * Fetches every record.
     *
     * @return the records, to be closed when they are no longer needed
     * @throws SourceFailure when the source does not answer, not as declared, too slowly or with too much
     */
    public Spool run(Connector connector) throws IOException {
        Spool spool = new Spool(folder, connector.limits());
        boolean done = false;
        try {
            if (connector.source() instanceof Connector.Table table) {
                table(table, connector.limits(), spool);
            } else if (connector.source() instanceof Connector.Web web) {
                new WebPages(web, headers(web), query(web), spool, folder).read();
            }
            spool.complete();
            done = true;
            return spool;
        } finally {
            if (!done) {
                spool.close();
            }
        }
    }

    private void table(Connector.Table table, Connector.Limits limits, Spool spool) throws IOException {
        String user = table.userFrom() == null ? null : variable(table.userFrom());
        String password = table.passwordFrom() == null ? null : variable(table.passwordFrom());
        try {
            OtherDatabase.read(new Query(table.url(), user, password, table.query(), limits.time()), spool::add);
        } catch (OtherDatabase.Failed e) {
            throw new SourceFailure(e.getMessage(), e);
        }
    }

    private Map<String, String> headers(Connector.Web web) throws SourceFailure {
        return values(web.headersFrom());
    }

    private Map<String, String> query(Connector.Web web) throws SourceFailure {
        return values(web.queryFrom());
    }

    private Map<String, String> values(Map<String, String> variables) throws SourceFailure {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : variables.entrySet()) {
            values.put(entry.getKey(), variable(entry.getValue()));
        }
        return values;
    }

    private String variable(String name) throws SourceFailure {
        String value = environment.apply(name);
        if (value == null || value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
            throw new SourceFailure("The environment variable " + name + " is not set to one line of text.");
        }
        return value;
    }
}
