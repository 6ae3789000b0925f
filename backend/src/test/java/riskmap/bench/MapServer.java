package riskmap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import riskmap.backend.TestPostgis;

/**
 * MapServer behind FastCGI over the points of a PostGIS: one process per connection, the database connection kept open,
 * numbers answered as numbers, tiles without a buffer.
 */
final class MapServer implements AutoCloseable {

    private static final Path MAPSERV = Path.of("/usr/bin/mapserv");
    private static final Path SPAWN = Path.of("/usr/bin/spawn-fcgi");

    private final Path map;
    private final Path config;
    private final List<Process> processes = new ArrayList<>();
    private final List<Path> addresses = new ArrayList<>();
    private final List<Client> clients = new ArrayList<>();

    static boolean isInstalled() {
        return Files.isExecutable(MAPSERV) && Files.isExecutable(SPAWN);
    }

    MapServer(TestPostgis.Database database, String columns, int connections) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("mapserver");
        map = folder.resolve("city.map");
        config = folder.resolve("mapserver.conf");
        Files.writeString(map, map(database, columns));
        Files.writeString(config, "CONFIG\n ENV\n MS_MAP_PATTERN \".\"\n END\n END\n");
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        for (int i = 0; i < connections; i++) {
            start();
        }
    }

    private void start() throws IOException, InterruptedException {
        Path address = map.resolveSibling("mapserver" + addresses.size() + ".socket");
        ProcessBuilder builder = new ProcessBuilder(
                        SPAWN.toString(), "-n", "-s", address.toString(), MAPSERV.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("MAPSERVER_CONFIG_FILE", config.toString());
        builder.environment().put("MS_MAPFILE", map.toString());
        processes.add(builder.start());
        addresses.add(address);
        for (int i = 0; i < 100 && !Files.exists(address); i++) {
            Thread.sleep(50);
        }
    }

    private static String map(TestPostgis.Database database, String columns) {
        String[] place =
                database.jdbcUrl().replaceFirst("jdbc:postgresql://", "").split("[:/?]");
        String connection = "host=" + place[0] + " port=" + place[1] + " dbname=" + place[2] + " user="
                + database.user() + (database.password().isEmpty() ? "" : " password=" + database.password());
        return "MAP\n NAME city\n EXTENT 120 31 121 32\n SIZE 256 256\n UNITS dd\n PROJECTION \"init=epsg:4326\" END\n"
                + " OUTPUTFORMAT NAME \"mvt\" DRIVER \"MVT\" MIMETYPE \"application/vnd.mapbox-vector-tile\""
                + " FORMATOPTION \"EDGE_BUFFER=0\" END\n"
                + " OUTPUTFORMAT NAME \"geojson\" DRIVER \"OGR/GEOJSON\" MIMETYPE \"application/json\""
                + " FORMATOPTION \"STORAGE=stream\" FORMATOPTION \"FORM=SIMPLE\" END\n"
                + " WEB METADATA \"wfs_title\" \"city\" \"wfs_onlineresource\" \"http://127.0.0.1/\""
                + " \"wfs_enable_request\" \"*\" \"wfs_srs\" \"EPSG:4326\" \"wfs_getfeature_formatlist\" \"geojson\" END END\n"
                + layer("boxes", connection, columns, "geom", "points where level = '%level%'", 4326)
                + layer("shapes", connection, columns, "shape", "points", 3857)
                + "END\n";
    }

    private static String layer(String name, String connection, String columns, String column, String rows, int srid) {
        return " LAYER NAME \"" + name + "\" TYPE POINT STATUS OFF CONNECTIONTYPE POSTGIS\n CONNECTION \"" + connection
                + "\"\n DATA \"" + column + " from (select fid, id, " + columns + ", " + column + " from " + rows
                + ") p using unique fid using srid=" + srid + "\"\n"
                + " PROCESSING \"CLOSE_CONNECTION=DEFER\"\n VALIDATION \"level\" \"^[a-z]+$\" \"default_level\" \"red\" END\n TEMPLATE \"x\"\n PROJECTION \"init=epsg:"
                + srid
                + "\" END\n"
                + " METADATA \"wfs_title\" \"" + name + "\" \"gml_include_items\" \"all\" \"gml_types\" \"auto\""
                + " \"gml_featureid\" \"fid\" \"wfs_use_default_extent_for_getfeature\" \"false\" END\n"
                + " CLASS STYLE SIZE 1 COLOR 0 0 0 END END\n END\n";
    }

    /** The client of one of the processes; the same each time, because a process serves one connection only. */
    synchronized Client client(int number) throws IOException {
        while (clients.size() <= number) {
            clients.add(new Client(new FastCgi(addresses.get(clients.size())), map));
        }
        return clients.get(number);
    }

    /** One connection; used by one thread. */
    record Client(FastCgi connection, Path map) {

        byte[] get(String query) throws IOException {
            return connection.request(Map.of(
                    "REQUEST_METHOD",
                    "GET",
                    "QUERY_STRING",
                    query,
                    "SERVER_NAME",
                    "127.0.0.1",
                    "SERVER_PORT",
                    "80",
                    "SCRIPT_NAME",
                    "/",
                    "MS_MAPFILE",
                    map.toString()));
        }
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
    }
}
