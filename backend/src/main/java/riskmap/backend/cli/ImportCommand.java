package riskmap.backend.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import riskmap.backend.intake.ImportProgress.Stage;
import riskmap.backend.intake.ImportRequest;
import riskmap.backend.intake.ImportResult;
import riskmap.backend.intake.ImportService;
import riskmap.backend.intake.ImportStopped;
import riskmap.backend.live.WriteDoor;
import riskmap.geodata.intake.issue.Misformed;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.intake.mapping.MappingFile;

/** Imports files into the store and tells what became of every row. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Import GeoJSON, CSV, XLSX, Shapefile, GeoPackage, KML or OpenStreetMap PBF files. An import may be run again:"
                        + " it makes no duplicates.")
final class ImportCommand implements Callable<Integer> {

    private static final int ISSUES_SHOWN = 10;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, taken in this order.")
    private List<Path> files;

    @Option(
            names = "--layer",
            paramLabel = "LAYER",
            description = "Layer the rows are for; an OSM extract knows by itself.")
    private String layer;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description =
                    "JSON file that says how the columns are to be understood; or the name of one that comes along:"
                            + " epa-rmp, epa-rmp-enterprises, porto-alegre.")
    private String mapping;

    @Option(
            names = "--crs",
            paramLabel = "CRS",
            description = "Reference system of the coordinates: EPSG:4326, 4490, 4549, 4528 …, 3857, GCJ-02, BD-09.")
    private String crs;

    @Option(names = "--encoding", paramLabel = "NAME", description = "Encoding of a CSV file (default: detected).")
    private String encoding;

    @Option(names = "--id", paramLabel = "COLUMN", description = "Column of the identity (default: id, else the row).")
    private String id;

    @Option(
            names = "--column",
            paramLabel = "COLUMN=ATTRIBUTE",
            description = "The attribute a column goes to; may be given several times.")
    private Map<String, String> columns = Map.of();

    @Option(
            names = "--set",
            paramLabel = "ATTRIBUTE=VALUE",
            description = "Value of an attribute wherever the file has none; may be given several times.")
    private Map<String, String> constants = Map.of();

    @Option(names = "--dry-run", description = "Check everything and write nothing.")
    private boolean dryRun;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            description = "Language of the report, zh or en (default: that of the terminal).")
    private String language = Locale.getDefault().getLanguage().equals("zh") ? "zh" : "en";

    @Option(
            names = "--issues",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Folder for FILE.issues.geojson when rows were rejected or repaired (default: here).")
    private Path issues;

    @Override
    public Integer call() {
        ImportRequest request = request();
        try (RunningService service = RunningService.start(store.properties())) {
            ProgressBar bar = new ProgressBar(System.err, "Importing");
            List<ImportResult> results = service.get(ImportService.class)
                    .run(
                            request,
                            (file, stage, features, bytes, total) -> bar.show(
                                    stage == Stage.CHECKING ? 0 : bytes, total, detail(file, stage, features)));
            bar.finish("done");
            results.forEach(this::tell);
            return 0;
        } catch (ImportStopped e) {
            throw new CommandFailure(e.text().in(language), e);
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandFailure(Misformed.textOf(e).in(language), e);
        } catch (WriteDoor.Unavailable e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    private static String detail(String file, Stage stage, long features) {
        return stage == Stage.CHECKING ? "checking " + file : String.format("%s: %,d features", file, features);
    }

    private void tell(ImportResult result) {
        System.out.println(result.report().toText(ISSUES_SHOWN, language));
        if (dryRun) {
            System.out.println("Dry run: nothing was written.");
        } else {
            System.out.printf("Written %,d, already there %,d.%n", result.written(), result.unchanged());
        }
        if (result.issueFile() != null) {
            System.out.println("Every issue with its place on the map: " + result.issueFile());
        }
        System.out.println();
    }

    private ImportRequest request() {
        try {
            ImportMapping whole = base().withLayer(layer != null ? layer : base().layerId());
            whole = crs == null ? whole : whole.withCrs(crs);
            whole = encoding == null ? whole : whole.withEncoding(Charset.forName(encoding));
            whole = id == null ? whole : whole.withIdentity(id, whole.identity().prefix());
            for (Map.Entry<String, String> column : columns.entrySet()) {
                whole = whole.withColumn(column.getKey(), column.getValue());
            }
            for (Map.Entry<String, String> constant : constants.entrySet()) {
                whole = whole.withConstant(constant.getKey(), constant.getValue());
            }
            return new ImportRequest(files, whole, null, issues, dryRun);
        } catch (UnsupportedCharsetException e) {
            throw new CommandFailure("There is no encoding '" + encoding + "'; use UTF-8, GBK or GB18030.", e);
        } catch (IllegalArgumentException | IOException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    /** What the mapping file says; a bare word is one that comes with the product. */
    private ImportMapping base() throws IOException {
        if (mapping == null) {
            return ImportMapping.forLayer(layer);
        }
        return mapping.matches("[a-z-]+") ? MappingFile.example(mapping) : MappingFile.read(Path.of(mapping));
    }
}
