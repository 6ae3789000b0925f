package riskmap.browser.explore;

import static riskmap.backend.http.TestService.feature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;
import riskmap.backend.live.MemoryCity;
import riskmap.geodata.SharedData;
import riskmap.geodata.intake.RawRecord;
import riskmap.geodata.intake.SourceReader;
import riskmap.geodata.intake.issue.IntakeIssue;
import riskmap.geodata.intake.osm.OsmReader;
import riskmap.geodata.model.Feature;

/**
 * Porto Alegre as a city: census hexagons as population and as grids, hospitals as resources, main roads. Three of the
 * grids are left out, so that their check finds something.
 */
final class PortoAlegre {

    private static final String FOLDER = "osm-porto-alegre/";
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Set<String> MAIN = Set.of("motorway", "trunk", "primary", "secondary");

    /** Radius beyond which a hexagon ends where it has no neighbour, degrees: 210 m at this latitude. */
    private static final double REACH = 0.0021;

    private PortoAlegre() {}

    /** Fills a city; skips the test where the data is absent. */
    static void build(MemoryCity city) throws IOException {
        Path hexagons = SharedData.file(FOLDER + "poa_hexgrid.csv");
        List<String[]> rows = rows(hexagons);
        List<Geometry> cells = cells(rows);
        List<Feature> grids = new ArrayList<>();
        List<Feature> people = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String[] row = rows.get(i);
            String cell = cells.get(i).toText();
            people.add(feature(row[0], cell, "residents", Math.round(Double.parseDouble(row[3]))));
            if (i % 400 != 200) {
                grids.add(feature(row[0], cell, "code", row[0], "grid_level", "community", "level", "none"));
            }
        }
        city.load(
                "jurisdiction",
                List.of(feature("poa", UnaryUnionOp.union(cells).toText(), "name", "阿雷格里港 Porto Alegre")));
        city.load("population", people);
        city.load("grids", grids);
        city.load("resources", hospitals());
        city.load("roads", roads());
    }

    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
    }

    /** The hexagons around their centres, in the order of the rows. */
    private static List<Geometry> cells(List<String[]> rows) {
        List<Coordinate> centres = rows.stream()
                .map(row -> new Coordinate(Double.parseDouble(row[1]), Double.parseDouble(row[2])))
                .toList();
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(centres);
        Geometry diagram = builder.getDiagram(FACTORY);
        Map<Coordinate, Geometry> around = new java.util.HashMap<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            Geometry cell = diagram.getGeometryN(i);
            around.put((Coordinate) cell.getUserData(), cell);
        }
        return centres.stream()
                .map(centre -> {
                    Point point = FACTORY.createPoint(centre);
                    return around.get(centre).intersection(point.buffer(REACH, 3));
                })
                .toList();
    }

    private static List<Feature> hospitals() throws IOException {
        return rows(SharedData.file(FOLDER + "poa_points_of_interest.csv")).stream()
                .filter(row -> row[0].endsWith("hospital"))
                .map(row -> feature(
                        row[0],
                        "POINT (" + row[2] + " " + row[1] + ")",
                        "name",
                        row[0].replace('_', ' '),
                        "kind",
                        "hospital",
                        "status",
                        "ready"))
                .toList();
    }

    private static List<Feature> roads() throws IOException {
        List<Feature> roads = new ArrayList<>();
        new OsmReader(SharedData.file(FOLDER + "poa.osm.pbf")).read(new SourceReader.Sink() {
            @Override
            public void accept(RawRecord record) {
                if (record.layerId().equals("roads")
                        && MAIN.contains(record.values().get("road_class"))) {
                    roads.add(new Feature(record.id(), record.geometry(), record.values(), 1, Instant.EPOCH));
                }
            }

            @Override
            public void reject(IntakeIssue issue) {}

            @Override
            public void notice(IntakeIssue issue) {}

            @Override
            public void progress(long bytes) {}
        });
        return roads;
    }
}
