package riskmap.geodata.intake.osm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.intake.SourceReader;
import riskmap.geodata.intake.issue.UnreadableSource;
import riskmap.geodata.intake.osm.pbf.PbfException;
import riskmap.geodata.intake.osm.pbf.PbfFile;

/**
 * Reads an OpenStreetMap extract in PBF form as a city. Nothing is pushed before the whole file has been gone through, so
 * a damaged file leaves nothing half-written.
 *
 * <p>Memory: 16 bytes for each node a way needs, some 60 for each way, and the streets and waters while the blocks are cut.
 */
public final class OsmReader implements SourceReader {

    private final Path file;

    public OsmReader(Path file) {
        this.file = file;
    }

    @Override
    public String name() {
        return file.getFileName().toString();
    }

    @Override
    public Crs crs() {
        return Crs.LON_LAT;
    }

    @Override
    public long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void read(Sink sink) throws IOException {
        Extract extract;
        try {
            extract = ExtractReader.read(new PbfFile(file), TagRules.standard());
        } catch (PbfException | TooMuch e) {
            throw new UnreadableSource(name(), "不是可以读取的 OSM PBF（" + e.getMessage() + "）", e.getMessage());
        }
        new CityAssembly(extract, new Recorder(name(), sink)).run();
        sink.progress(size());
    }
}
