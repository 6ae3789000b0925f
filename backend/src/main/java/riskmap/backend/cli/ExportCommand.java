package riskmap.backend.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import riskmap.backend.live.LiveCity;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.export.Excerpt;
import riskmap.geodata.export.ExportFailure;
import riskmap.geodata.export.files.FileFormat;
import riskmap.geodata.filter.Filter;
import riskmap.geodata.filter.expression.FilterException;
import riskmap.geodata.model.Attribute;
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
    private List<String> layers = new ArrayList<>();

    @Option(
            names = "--layer",
            paramLabel = "LAYER",
            description = "The same, as an option; may be given several times.")
    private List<String> moreLayers = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "geojson",
            description = "geojson, csv, xlsx, shp (a zip), gpkg, kml or fgb (default: ${DEFAULT-VALUE}).")
    private String format;

    @Option(
            names = "--crs",
            paramLabel = "CRS",
            defaultValue = "EPSG:4326",
            description =
                    "Reference system of the files: EPSG:4326, 4490, 4549, 4528 …, 3857 (default: ${DEFAULT-VALUE}).")
    private String crs;

    @Option(
            names = "--filter",
            paramLabel = "CQL2",
            description = "What must hold of a feature, in CQL2 text: \"level = 'red' AND quantity > 10\".")
    private String filter;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            defaultValue = "export",
            description = "Folder to write into; made when absent (default: ${DEFAULT-VALUE}).")
    private Path folder;

    @Override
    public Integer call() {
        FileFormat chosen = read(() -> FileFormat.of(format));
        Crs system = read(() -> Crs.parse(crs));
        Filter condition = filter == null ? null : read(() -> Filter.parseText(filter));
        try (RunningService service = RunningService.start(store.properties())) {
            service.awaitReady();
            CitySnapshot city = service.get(LiveCity.class).snapshot();
            List<Excerpt> excerpts = chosenTables(city).stream()
                    .map(table -> excerpt(table, condition, system))
                    .toList();
            Files.createDirectories(folder);
            for (Excerpt excerpt : excerpts) {
                write(excerpt, chosen);
            }
            return 0;
        } catch (ExportFailure e) {
            throw new CommandFailure(e.getMessage(), e);
        } catch (IOException | UncheckedIOException e) {
            throw new CommandFailure("Cannot write into " + folder + ": " + e.getMessage(), e);
        }
    }

    /** What an option says, or the sentence why it says nothing that is known. */
    private static <T> T read(Supplier<T> option) {
        try {
            return option.get();
        } catch (IllegalArgumentException | FilterException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    private Collection<LayerTable> chosenTables(CitySnapshot city) {
        layers.addAll(moreLayers);
        if (layers.isEmpty()) {
            return city.tables().stream().filter(table -> table.size() > 0).toList();
        }
        return read(() -> layers.stream().map(city::table).toList());
    }

    private static Excerpt excerpt(LayerTable table, Filter condition, Crs system) {
        List<Attribute> attributes = table.layer().attributes();
        IntPredicate accepted = condition == null ? row -> true : read(() -> condition.compile(table, attributes));
        int[] rows = IntStream.range(0, table.size()).filter(accepted).toArray();
        return new Excerpt(table, rows, attributes, system);
    }

    /** Written beside its place and moved there when whole, so that nobody meets half a file. */
    private void write(Excerpt excerpt, FileFormat chosen) throws IOException {
        Path target = folder.resolve(excerpt.layer().id() + "." + chosen.extension());
        Path part = folder.resolve(target.getFileName() + ".part");
        ProgressBar bar = new ProgressBar(System.err, excerpt.layer().id());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
            chosen.write(excerpt, out, rows -> bar.show(rows, excerpt.size(), "rows"));
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        bar.finish(String.format("%,d features in %s", excerpt.size(), target));
    }
}
