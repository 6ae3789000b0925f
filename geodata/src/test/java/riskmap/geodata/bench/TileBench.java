package riskmap.geodata.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import riskmap.geodata.snapshot.LayerTable;
import riskmap.geodata.tiles.TileAddress;
import riskmap.geodata.tiles.TileEncoder;
import riskmap.geodata.tiles.TileOptions;
import riskmap.geodata.tiles.TileOptions.Aggregation;

/** Tiles per second over all tiles that hold data, nothing cached. See the README beside this file for the command. */
public final class TileBench {

    private static final int THREADS = 2;
    private static final int[] ZOOMS = {10, 12, 14, 16};

    private TileBench() {}

    /** Runs the benchmark; the arguments are layers of the demo zone, {@code enterprises} and others by default. */
    public static void main(String[] arguments) throws Exception {
        List<String> layers = arguments.length > 0
                ? List.of(arguments)
                : List.of("enterprises", "risk-points", "grids", "roads", "land-use");
        DemoTables demo = new DemoTables();
        System.out.printf("demo zone, %d threads, Java %s%n", THREADS, Runtime.version());
        for (String layer : layers) {
            LayerTable table = demo.table(layer);
            for (Aggregation aggregation : Aggregation.values()) {
                System.out.printf("%s, %d features, %s%n", layer, table.size(), words(aggregation));
                TileLoad.printHead("");
                for (int zoom : ZOOMS) {
                    run(table, new TileOptions(aggregation, true), zoom);
                }
            }
        }
    }

    private static String words(Aggregation aggregation) {
        return aggregation == Aggregation.NONE ? "every feature and attribute" : "as served";
    }

    private static void run(LayerTable table, TileOptions options, int zoom) throws Exception {
        TileEncoder encoder = new TileEncoder();
        List<TileAddress> tiles = tiles(table, zoom);
        List<Callable<TileLoad.Maker>> makers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            makers.add(() -> address -> encoder.encode(table, address, options).bytes());
        }
        TileLoad.run(tiles, makers, 1);
        TileLoad.run(tiles, makers, 2).print("", zoom);
    }

    /** Every tile of a zoom that holds a row's point. */
    public static List<TileAddress> tiles(LayerTable table, int zoom) {
        Set<TileAddress> tiles = new LinkedHashSet<>();
        for (int row = 0; row < table.size(); row++) {
            tiles.add(TileAddress.of(table.lon(row), table.lat(row), zoom));
        }
        return List.copyOf(tiles);
    }
}
