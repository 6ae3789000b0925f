package riskmap.backend.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import riskmap.backend.live.LiveCity;
import riskmap.geodata.export.Excerpt;
import riskmap.geodata.export.files.FileFormat;
import riskmap.geodata.snapshot.CitySnapshot;
import riskmap.geodata.snapshot.LayerTable;

/** Writes layers of the city as files, one per layer, named by the layer. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write layers of the city as files, one per layer.")
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(paramLabel = "LAYER", arity = "0..*", description = "Layers to write (default: all that hold data).")
    private List<String> layers = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "geojson",
            description = "geojson, csv, xlsx or shp (default: ${DEFAULT-VALUE}).")
    private String format;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            defaultValue = "export",
            description = "Folder to write into; made when absent (default: ${DEFAULT-VALUE}).")
    private Path folder;

    @Override
    public Integer call() {
        FileFormat chosen = chosenFormat();
        try (RunningService service = RunningService.start(store.properties())) {
            service.awaitReady();
            CitySnapshot city = service.get(LiveCity.class).snapshot();
            Files.createDirectories(folder);
            for (LayerTable table : chosenTables(city)) {
                write(table, chosen);
            }
            return 0;
        } catch (IOException | UncheckedIOException e) {
            throw new CommandFailure("Cannot write into " + folder + ": " + e.getMessage(), e);
        }
    }

    private FileFormat chosenFormat() {
        try {
            return FileFormat.of(format);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    private Collection<LayerTable> chosenTables(CitySnapshot city) {
        if (layers.isEmpty()) {
            return city.tables().stream().filter(table -> table.size() > 0).toList();
        }
        try {
            return layers.stream().map(city::table).toList();
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    /** Written beside its place and moved there when whole, so that nobody meets half a file. */
    private void write(LayerTable table, FileFormat chosen) throws IOException {
        Path target = folder.resolve(table.layer().id() + "." + chosen.extension());
        Path part = folder.resolve(target.getFileName() + ".part");
        ProgressBar bar = new ProgressBar(System.err, table.layer().id());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
            chosen.write(Excerpt.whole(table), out, rows -> bar.show(rows, table.size(), "rows"));
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        bar.finish(String.format("%,d features in %s", table.size(), target));
    }
}
