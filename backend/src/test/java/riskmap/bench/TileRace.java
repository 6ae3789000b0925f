package riskmap.bench;

import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import riskmap.geodata.bench.BenchCity;
import riskmap.geodata.bench.DemoTables;
import riskmap.geodata.bench.TileBench;
import riskmap.geodata.bench.TileLoad;
import riskmap.geodata.snapshot.LayerTable;
import riskmap.geodata.tiles.MvtReader;
import riskmap.geodata.tiles.MvtReader.MvtFeature;
import riskmap.geodata.tiles.TileAddress;
import riskmap.geodata.tiles.TileEncoder;
import riskmap.geodata.tiles.TileOptions;
import riskmap.geodata.tiles.TileOptions.Aggregation;

/**
 * The same tiles with the same content, every feature and attribute, made from a snapshot and by PostGIS in turn. See the
 * README beside this file for the command.
 */
public final class TileRace {

    private static final int[] ZOOMS = {10, 12, 14, 16};
    private static final int CONNECTIONS = 4;
    private static final TileOptions ALL = new TileOptions(Aggregation.NONE, true);

    private TileRace() {}

    /** Arguments: {@code demo} for the demo zone's enterprises (default), {@code plain} for seeded clustered points. */
    public static void main(String[] arguments) throws Exception {
        boolean plain = arguments.length > 0 && arguments[0].equals("plain");
        LayerTable table = plain ? BenchCity.enterprises(150_000) : new DemoTables().table("enterprises");
        PostgisTiles postgis = PostgisTiles.of(table);
        System.out.printf("%d features, %d threads and %d connections%n", table.size(), CONNECTIONS, CONNECTIONS);
        for (int zoom : ZOOMS) {
            TileLoad.run(TileBench.tiles(table, zoom), ours(table), 2);
        }
        TileLoad.printHead("by");
        for (int zoom : ZOOMS) {
            List<TileAddress> tiles = TileBench.tiles(table, zoom);
            TileLoad one = TileLoad.run(tiles, ours(table), 3);
            TileLoad other = TileLoad.run(tiles, theirs(postgis), 3);
            one.print("snapshot", zoom);
            other.print("PostGIS", zoom);
            System.out.printf("%-10s %4d  %.1f times as many tiles per second%n", "", zoom, one.rate() / other.rate());
            compare(table, postgis, tiles, zoom);
        }
        System.exit(0);
    }

    private static List<Callable<TileLoad.Maker>> ours(LayerTable table) {
        TileEncoder encoder = new TileEncoder();
        return Collections.nCopies(
                CONNECTIONS,
                () -> address -> encoder.encode(table, address, ALL).bytes());
    }

    private static List<Callable<TileLoad.Maker>> theirs(PostgisTiles postgis) {
        return Collections.nCopies(CONNECTIONS, () -> postgis.new Maker()::make);
    }

    /**
     * Decodes both tiles of every address and holds feature against feature. PostGIS rounds where the tile format's own
     * cut would do, so it puts points within half a unit of an edge into the tile beyond, or into both.
     */
    private static void compare(LayerTable table, PostgisTiles postgis, List<TileAddress> tiles, int zoom)
            throws SQLException {
        Set<Object> ours = new HashSet<>();
        Set<Object> theirs = new HashSet<>();
        long attributes = 0;
        long theirAttributes = 0;
        long beyond = 0;
        try (PostgisTiles.Maker maker = postgis.new Maker()) {
            for (TileAddress address : tiles) {
                Map<Object, MvtFeature> one =
                        byId(new TileEncoder().encode(table, address, ALL).bytes());
                Map<Object, MvtFeature> other = byId(maker.make(address));
                beyond += other.keySet().stream()
                        .filter(id -> !one.containsKey(id))
                        .count();
                for (MvtFeature feature : one.values()) {
                    attributes +=
                            ours.add(feature.tags().get("id")) ? feature.tags().size() : 0;
                    MvtFeature same = other.get(feature.tags().get("id"));
                    if (same != null && !same.tags().equals(feature.tags())) {
                        throw new AssertionError("attributes differ: " + same + " and " + feature);
                    }
                }
                for (MvtFeature feature : other.values()) {
                    theirAttributes += theirs.add(feature.tags().get("id"))
                            ? feature.tags().size()
                            : 0;
                }
            }
        }
        System.out.printf(
                "%-10s %4d  %d features with %d attributes, PostGIS %d with %d; %d more across an edge%n",
                "", zoom, ours.size(), attributes, theirs.size(), theirAttributes, beyond);
    }

    private static Map<Object, MvtFeature> byId(byte[] tile) {
        Map<Object, MvtFeature> features = new HashMap<>();
        MvtReader.read(tile).forEach(layer -> layer.features()
                .forEach(feature -> features.put(feature.tags().get("id"), feature)));
        return features;
    }
}
