package riskmap.geodata.intake.geopackage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The tables of an SQLite file. */
final class Database implements Closeable {

    private static final int SCHEMA = 1;
    private static final int MOST_TABLES = 10_000;
    private static final int MOST_SMALL_ROWS = 100_000;

    private final SqlitePages pages;
    private final Map<String, Table> tables = new LinkedHashMap<>();

    /**
     * A table.
     *
     * @param name as the file has it
     * @param root first page of its rows; 0 for a view
     */
    record Table(String name, long root, TableColumns columns) {}

    /**
     * Opens a file and lists its tables.
     *
     * @throws Damaged when its pages contradict each other
     */
    Database(Path file) throws IOException {
        pages = new SqlitePages(file);
        try {
            TableRows rows = new TableRows(pages, SCHEMA);
            while (rows.next()) {
                list(rows.values());
            }
        } catch (RuntimeException e) {
            pages.close();
            throw e;
        }
    }

    private void list(List<Object> values) {
        if (tables.size() == MOST_TABLES || values.size() < 5) {
            throw new Damaged("its list of tables is too long or not whole");
        }
        boolean table = "table".equals(values.get(0));
        boolean view = "view".equals(values.get(0));
        if (table && values.get(3) instanceof Long root && root > 0 && values.get(4) instanceof String sql) {
            add(new Table(String.valueOf(values.get(1)), root, TableColumns.of(sql)));
        } else if (view) {
            add(new Table(String.valueOf(values.get(1)), 0, new TableColumns(List.of(), -1)));
        }
    }

    private void add(Table table) {
        tables.put(table.name.toLowerCase(Locale.ROOT), table);
    }

    /** The table or view of a name, whatever its case. */
    Optional<Table> find(Object name) {
        return Optional.ofNullable(tables.get(String.valueOf(name).toLowerCase(Locale.ROOT)));
    }

    /** The rows of a table, from the first. */
    TableRows rows(Table table) {
        return new TableRows(pages, table.root);
    }

    /** The rows of a small table by column name in lower case; none when there is no such table. */
    List<Map<String, Object>> all(String name) {
        List<Map<String, Object>> all = new ArrayList<>();
        Table table = find(name).filter(found -> found.root > 0).orElse(null);
        TableRows rows = table == null ? null : rows(table);
        while (rows != null && rows.next()) {
            if (all.size() == MOST_SMALL_ROWS) {
                throw new Damaged("its table " + name + " has more than " + MOST_SMALL_ROWS + " rows");
            }
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 0; i < table.columns.names().size(); i++) {
                Object value = i < rows.values().size() ? rows.values().get(i) : null;
                row.put(
                        table.columns.names().get(i).toLowerCase(Locale.ROOT),
                        i == table.columns.rowNumber() ? (Object) rows.rowid() : value);
            }
            all.add(row);
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        pages.close();
    }
}
