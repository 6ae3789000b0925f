package riskmap.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import org.locationtech.jts.geom.Envelope;
import riskmap.backend.http.TestService;
import riskmap.backend.live.WriteDoor;
import riskmap.geodata.bench.BenchCity;
import riskmap.geodata.bench.TileBench;
import riskmap.geodata.bench.TileLoad;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.tiles.MvtReader;
import riskmap.geodata.tiles.TileAddress;

/**
 * The same points as items with box and filter, and as vector tiles: our service over HTTP, MapServer over FastCGI and
 * plain SQL of PostGIS, in turn, at one and four connections. Then the export of the whole layer, and the layer as it was.
 * See the README beside this file for the command.
 */
public final class MapServerRace {

    private static final String LEVEL = "blue";
    private static final int ITEMS_ZOOM = 15;
    private static final int[] TILE_ZOOMS = {14, 16};
    private static final int COMPARED = 60;

    /** Places asked for in turn; more than the service keeps selections of, so that none is answered from memory. */
    private static final int ADDRESSES = 60;

    /**
     * Seconds each contestant is asked before it is measured. The virtual machine compiles what it has seen some ten thousand
     * times, on the processors that answer, so that a service just started is slower by several times.
     */
    private static final int WARM_UP = 15;

    private static final double ACROSS_EDGES = 0.005;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int count;
    private final int seconds;
    private final TestService service;
    private final PostgisPoints postgis;
    private final MapServer mapServer;

    private MapServerRace(int count, int seconds, TestService service, List<Feature> features) throws Exception {
        Layer open = LayerCatalog.standard().layer("enterprises").publicEdition();
        this.count = count;
        this.seconds = seconds;
        this.service = service;
        this.postgis = new PostgisPoints(features, open.attributes());
        this.mapServer = new MapServer(postgis.database(), postgis.columns(), 4);
    }

    /** Arguments: number of points (default 150000), seconds for each line (default 5). */
    public static void main(String[] args) throws Exception {
        if (!MapServer.isInstalled()) {
            System.out.println("MapServer is not installed (Debian: cgi-mapserver, spawn-fcgi); nothing was measured.");
            return;
        }
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 150_000;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        List<Feature> features = new ArrayList<>();
        BenchCity.enterprises(count, features::add);
        try (TestService service = start(features)) {
            MapServerRace race = new MapServerRace(count, seconds, service, features);
            try (MapServer mapServer = race.mapServer) {
                race.run(mapServer);
            }
        }
        System.exit(0);
    }

    private static TestService start(List<Feature> features) throws Exception {
        TestService service = TestService.stored(Map.of(
                "riskmap.data-dir", Files.createTempDirectory("race").toString(), "riskmap.tile-cache-bytes", 0));
        WriteDoor door = service.get(WriteDoor.class);
        long last = 0;
        for (int at = 0; at < features.size(); at += 10_000) {
            last = door.load("bench", "enterprises", features.subList(at, Math.min(features.size(), at + 10_000)))
                    .sequence();
        }
        door.awaitVisible(last);
        return service;
    }

    private void run(MapServer mapServer) throws Exception {
        List<TileAddress> boxes = shuffled(ITEMS_ZOOM);
        compareItems(boxes);
        System.out.printf("%d points; items with box (a tile of zoom %d) and level = %s%n", count, ITEMS_ZOOM, LEVEL);
        race(boxes, this::ourItems, this::theirItems, this::plainItems);
        for (int zoom : TILE_ZOOMS) {
            List<TileAddress> tiles = shuffled(zoom);
            compareTiles(tiles);
            System.out.printf("tiles of zoom %d, every feature and attribute, each made anew%n", zoom);
            race(tiles, this::ourTile, this::theirTile, this::plainTile);
        }
        new WholeLayer(service.port(), count).run();
    }

    private List<TileAddress> shuffled(int zoom) {
        var table = service.get(riskmap.backend.live.LiveCity.class).snapshot().table("enterprises");
        List<TileAddress> tiles = new ArrayList<>(TileBench.tiles(table, zoom));
        Collections.shuffle(tiles, new Random(BenchCity.SEED));
        return tiles;
    }

    /** Makes a contestant's client for one thread. */
    private interface Contestant {
        TileLoad.Maker client(int number) throws Exception;
    }

    private void race(List<TileAddress> work, Contestant ours, Contestant mapServer, Contestant plain)
            throws Exception {
        TileLoad.printHead("by");
        for (int connections : new int[] {1, 4}) {
            System.out.printf("%d connection%s%n", connections, connections > 1 ? "s" : "");
            TileLoad one = measured("ours", ours, work, connections);
            TileLoad two = measured("MapServer", mapServer, work, connections);
            TileLoad three = measured("PostGIS", plain, work, connections);
            System.out.printf(
                    "           ours is %.1f times MapServer and %.1f times PostGIS; p99 %.1f and %.1f times shorter%n",
                    one.rate() / two.rate(), one.rate() / three.rate(), p99(two) / p99(one), p99(three) / p99(one));
        }
    }

    private static double p99(TileLoad load) {
        return load.nanos()[(int) (load.nanos().length * 0.99)];
    }

    private TileLoad measured(String name, Contestant contestant, List<TileAddress> work, int connections)
            throws Exception {
        List<TileAddress> some = work.subList(0, Math.min(work.size(), ADDRESSES));
        TileLoad.run(some, clients(contestant, connections), WARM_UP);
        TileLoad load = TileLoad.run(some, clients(contestant, connections), seconds);
        load.print(name, work.get(0).z());
        return load;
    }

    private static List<Callable<TileLoad.Maker>> clients(Contestant contestant, int connections) {
        List<Callable<TileLoad.Maker>> clients = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            int number = i;
            clients.add(() -> contestant.client(number));
        }
        return clients;
    }

    private TileLoad.Maker ourItems(int number) throws Exception {
        PlainHttp http = new PlainHttp(service.port());
        return address -> {
            Envelope box = address.envelope();
            return http.get(
                    "/ogc/collections/enterprises/items?limit=10000&f=json&bbox=" + box.getMinX() + "," + box.getMinY()
                            + "," + box.getMaxX() + "," + box.getMaxY() + "&filter=level%3D%27" + LEVEL + "%27");
        };
    }

    private TileLoad.Maker theirItems(int number) throws Exception {
        MapServer.Client client = mapServer.client(number);
        return address -> {
            Envelope box = address.envelope();
            return client.get("SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=boxes&COUNT=10000"
                    + "&SRSNAME=EPSG:4326&OUTPUTFORMAT=geojson&level=" + LEVEL + "&BBOX=" + box.getMinY() + ","
                    + box.getMinX() + "," + box.getMaxY() + "," + box.getMaxX() + ",urn:ogc:def:crs:EPSG::4326");
        };
    }

    private TileLoad.Maker plainItems(int number) throws Exception {
        PostgisPoints.Reader reader = postgis.new Reader();
        return address -> reader.items(address.envelope(), LEVEL);
    }

    /** The service keeps no tiles in this race: each is made anew. */
    private TileLoad.Maker ourTile(int number) throws Exception {
        PlainHttp http = new PlainHttp(service.port());
        return address -> http.get("/ogc/collections/enterprises/tiles/WebMercatorQuad/" + address.z() + "/"
                + address.y() + "/" + address.x() + "?clusters=false");
    }

    private TileLoad.Maker theirTile(int number) throws Exception {
        MapServer.Client client = mapServer.client(number);
        return address -> client.get("mode=tile&layers=shapes&tilemode=gmap&map.imagetype=mvt&tile=" + address.x() + "+"
                + address.y() + "+" + address.z());
    }

    private TileLoad.Maker plainTile(int number) throws Exception {
        return postgis.new Reader()::tile;
    }

    private void compareItems(List<TileAddress> boxes) throws Exception {
        TileLoad.Maker ours = ourItems(0);
        TileLoad.Maker theirs = theirItems(0);
        TileLoad.Maker plain = plainItems(0);
        long features = 0;
        for (TileAddress box : boxes.subList(0, Math.min(COMPARED, boxes.size()))) {
            Set<String> one = items(ours.make(box));
            same("PostGIS", box, one, items(plain.make(box)));
            same("MapServer", box, one, items(theirs.make(box)));
            features += one.size();
        }
        System.out.printf("compared %d boxes with %d items: the same from all three%n", COMPARED, features);
    }

    private static void same(String by, TileAddress box, Set<String> ours, Set<String> theirs) {
        Set<String> missing = new HashSet<>(ours);
        missing.removeAll(theirs);
        Set<String> more = new HashSet<>(theirs);
        more.removeAll(ours);
        require(
                missing.isEmpty() && more.isEmpty(),
                by + " differs in " + box + ": of " + ours.size() + " it lacks " + missing.size() + " and has "
                        + more.size() + " more, such as " + missing.stream().findFirst() + " "
                        + more.stream().findFirst());
    }

    private static Set<String> items(byte[] document) throws Exception {
        Set<String> ids = new HashSet<>();
        require(document[0] == '{', new String(document, StandardCharsets.UTF_8));
        for (JsonNode feature : JSON.readTree(document).get("features")) {
            JsonNode properties = feature.get("properties");
            ids.add((properties.has("id") ? properties : feature).get("id").asText()
                    + properties.get("name").asText()
                    + properties.get("employees").asLong());
        }
        return ids;
    }

    private void compareTiles(List<TileAddress> tiles) throws Exception {
        TileLoad.Maker ours = ourTile(0);
        TileLoad.Maker theirs = theirTile(0);
        TileLoad.Maker plain = plainTile(0);
        long features = 0;
        long different = 0;
        for (TileAddress tile : tiles.subList(0, Math.min(COMPARED, tiles.size()))) {
            Set<String> one = tags(ours.make(tile));
            features += one.size();
            different += difference(one, tags(theirs.make(tile))) + difference(one, tags(plain.make(tile)));
        }
        require(different <= features * ACROSS_EDGES, different + " of " + features + " features differ");
        System.out.printf(
                "compared %d tiles with %d features: %d across an edge in one and not in another%n",
                COMPARED, features, different);
    }

    private static long difference(Set<String> one, Set<String> other) {
        Set<String> rest = new HashSet<>(one);
        rest.removeAll(other);
        return rest.size() + other.stream().filter(tags -> !one.contains(tags)).count();
    }

    private static Set<String> tags(byte[] tile) {
        Set<String> all = new HashSet<>();
        MvtReader.read(tile).forEach(layer -> layer.features()
                .forEach(feature -> all.add(feature.tags().get("id") + " "
                        + feature.tags().get("name") + " " + feature.tags().get("employees"))));
        return all;
    }

    private static void require(boolean same, String otherwise) {
        if (!same) {
            throw new AssertionError(otherwise);
        }
    }
}
