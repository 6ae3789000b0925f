package riskmap.backend.store;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import riskmap.backend.store.Transaction.Operation;
import riskmap.backend.store.opening.CityDatabase;
import riskmap.geodata.model.LayerCatalog;

/**
 * A program that writes until it is killed, and says what was acknowledged: {@code ack <first> <last>} after each
 * transaction.
 */
public final class KilledWriter {

    private KilledWriter() {}

    /** Arguments: seed, greatest transaction size, limit of features, and the settings as {@link #arguments} makes them. */
    public static void main(String[] args) {
        Random random = new Random(Long.parseLong(args[0]));
        int size = Integer.parseInt(args[1]);
        int limit = Integer.parseInt(args[2]);
        StoreSettings settings = args.length == 4
                ? StoreSettings.embedded(Path.of(args[3]))
                : StoreSettings.server(args[3], args[4], args[5]);
        PrintStream out = System.out;
        CityDatabase database = CityDatabase.open(settings, LayerCatalog.standard(), Clock.systemUTC());
        int next = 0;
        while (next < limit) {
            int count = Math.min(limit - next, size > 1000 ? size : 1 + random.nextInt(size));
            database.features().commit(transaction(next, count));
            out.println("ack " + next + " " + (next + count - 1));
            out.flush();
            next += count;
        }
        out.println("done");
        database.close();
    }

    static Transaction transaction(int first, int count) {
        List<Operation> operations = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            operations.add(new Transaction.Put(
                    StoreUnderTest.RISKS,
                    StoreUnderTest.risk("k" + i, "POINT (" + i % 180 + " " + i % 90 + ")", "red"),
                    Transaction.ANY));
        }
        return new Transaction("killed", operations);
    }

    static List<String> arguments(long seed, int size, int limit, StoreSettings settings) {
        List<String> arguments = new ArrayList<>(List.of("" + seed, "" + size, "" + limit));
        if (settings.isPostgis()) {
            arguments.addAll(List.of(settings.jdbcUrl(), settings.user(), settings.password()));
        } else {
            arguments.add(settings.dataDir().toString());
        }
        return arguments;
    }
}
