package riskmap.geodata.intake.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riskmap.geodata.SharedData;
import riskmap.geodata.intake.Intake;
import riskmap.geodata.intake.files.SourceFiles;
import riskmap.geodata.intake.issue.IntakeReport;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.intake.osm.pbf.TinyPbf;
import riskmap.geodata.model.LayerCatalog;

/** An extract taken through the whole way in, as an import does. */
class OsmThroughIntakeTest {

    @TempDir
    Path folder;

    private final Set<String> ids = new HashSet<>();

    private IntakeReport run(Path file) throws IOException {
        ImportMapping mapping = ImportMapping.forLayer(null);
        return new Intake(LayerCatalog.standard(), mapping, null)
                .run(
                        SourceFiles.open(file, mapping),
                        (layer, feature) -> ids.add(layer.id() + "/" + feature.id()),
                        bytes -> {});
    }

    @Test
    void monacoLosesNothingOnTheWay() throws IOException {
        Path file = SharedData.file("osm-small/monaco-osrm.osm.pbf");
        Read read = Read.of(file);
        IntakeReport report = run(file);
        assertEquals(report.read(), report.accepted() + report.repaired() + report.rejected());
        assertEquals(read.records.size() + read.rejected.size(), report.read());
        assertEquals(read.rejected.size(), report.rejected(), "the pipeline rejects nothing the reader made");
        assertEquals(read.records.size(), ids.size());
        assertTrue(ids.contains("water/osm:sea"));
        assertTrue(ids.contains("jurisdiction/osm:r36990"));
    }

    @Test
    void aScribbleIsRefusedInBoundedMemory() throws IOException {
        TinyPbf file = new TinyPbf();
        Random random = new Random(20261122);
        long[] nodes = new long[2001];
        for (int i = 0; i < 2000; i++) {
            nodes[i] = i;
            file.node(i, 120 + random.nextDouble(), 31 + random.nextDouble());
        }
        IntakeReport report = run(file.way(7, "highway=residential", nodes).writeTo(folder.resolve("s.osm.pbf")));
        assertEquals(1, report.rejected());
        assertEquals(0, report.accepted());
    }
}
