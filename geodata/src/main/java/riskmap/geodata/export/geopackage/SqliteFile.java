package riskmap.geodata.export.geopackage;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import riskmap.geodata.export.ExportFailure;

/**
 * A new SQLite database, written table by table; each table's rows come once, in order. The first page, which lists the
 * tables, is written last.
 */
final class SqliteFile implements Closeable {

    static final int PAGE = 4096;

    private static final int FILE_HEADER = 100;
    private static final int APPLICATION = 0x47504B47;
    private static final int GEOPACKAGE_1_3 = 10_300;
    private static final int SQLITE_VERSION = 3_045_000;

    private final FileChannel channel;
    private final List<byte[]> schema = new ArrayList<>();
    private final long mostBytes;
    private int pages = 1;

    /**
     * Opens the file.
     *
     * @param mostBytes size it may have
     */
    SqliteFile(Path file, long mostBytes) throws IOException {
        this.mostBytes = mostBytes;
        channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** Starts a table; its rows are to be added before the next one starts. */
    TableTree table() {
        return new TableTree(this);
    }

    /** Lists a finished table under the SQL that would make it. */
    void list(String name, String sql, TableTree tree) throws IOException {
        schema.add(SqliteRecord.of("table", name, name, (long) tree.finish(), sql));
    }

    /**
     * Lists the index SQLite keeps for a unique key of a table of one row.
     *
     * @param number which of the table's unique keys, from 1
     * @param key values of the key's columns
     */
    void listUnique(String table, int number, String... key) throws IOException {
        Object[] values = java.util.Arrays.copyOf(key, key.length + 1, Object[].class);
        values[key.length] = 1L;
        byte[] record = SqliteRecord.of(values);
        ByteArrayOutputStream cell = new ByteArrayOutputStream();
        SqliteRecord.varint(cell, record.length);
        cell.writeBytes(record);
        CellPage page = new CellPage(ByteBuffer.allocate(PAGE), 0, CellPage.INDEX_LEAF);
        page.add(cell.toByteArray());
        schema.add(SqliteRecord.of(
                "index", "sqlite_autoindex_" + table + "_" + number, table, (long) write(page.page()), null));
    }

    /** Writes the next page; answers its number. */
    int write(ByteBuffer page) throws IOException {
        pages++;
        writeAt(pages, page);
        return pages;
    }

    /** Writes a page that was reserved. */
    void writeAt(int number, ByteBuffer page) throws IOException {
        ByteBuffer whole = page.duplicate().clear();
        long position = (long) (number - 1) * PAGE;
        if (position + PAGE > mostBytes) {
            throw new ExportFailure(
                    "the GeoPackage grows beyond " + (mostBytes >> 20) + " MB; narrow the selection by bbox or filter");
        }
        while (whole.hasRemaining()) {
            position += channel.write(whole, position);
        }
    }

    /** Sets a page aside; answers its number. */
    int reserve() {
        return ++pages;
    }

    /** Writes the first page. The file is whole then. */
    void finish() throws IOException {
        ByteBuffer first = ByteBuffer.allocate(PAGE);
        first.put("SQLite format 3\0".getBytes(StandardCharsets.US_ASCII));
        first.putShort(16, (short) PAGE).put(18, (byte) 1).put(19, (byte) 1);
        first.put(21, (byte) 64).put(22, (byte) 32).put(23, (byte) 32);
        first.putInt(24, 1).putInt(28, pages).putInt(40, 1).putInt(44, 4).putInt(56, 1);
        first.putInt(60, GEOPACKAGE_1_3).putInt(68, APPLICATION).putInt(92, 1).putInt(96, SQLITE_VERSION);
        CellPage cells = new CellPage(first, FILE_HEADER, CellPage.TABLE_LEAF);
        for (int row = 0; row < schema.size(); row++) {
            ByteArrayOutputStream cell = new ByteArrayOutputStream();
            SqliteRecord.varint(cell, schema.get(row).length);
            SqliteRecord.varint(cell, row + 1L);
            cell.writeBytes(schema.get(row));
            if (!cells.fits(cell.size())) {
                throw new IOException("the list of tables does not fit into the first page of the GeoPackage");
            }
            cells.add(cell.toByteArray());
        }
        writeAt(1, first);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
