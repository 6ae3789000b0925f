package riskmap.backend.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import riskmap.backend.intake.ImportService.Opener;
import riskmap.geodata.intake.EndableSource;
import riskmap.geodata.intake.Intake;
import riskmap.geodata.intake.SourceReader;
import riskmap.geodata.intake.detect.ColumnGuess;
import riskmap.geodata.intake.detect.CrsDetection;
import riskmap.geodata.intake.detect.KnownGround;
import riskmap.geodata.intake.detect.LayerGuess;
import riskmap.geodata.intake.detect.SourceSample;
import riskmap.geodata.intake.files.SourceFormat;
import riskmap.geodata.intake.issue.IntakeReport;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.LayerCatalog;

/**
 * What the beginning of a file would become.
 *
 * @param format of the file, lower case with hyphens
 * @param crs reference system the coordinates are read in
 * @param sample the first records as they stand in the file
 * @param layers layers they may be for, likeliest first; empty when the records know their layers
 * @param columns the attribute of each column, where one is suggested, for the layer of the mapping
 * @param detection which reference system the coordinates seem to be in
 * @param mapping how the rows were understood: what was asked for, completed by the suggestions for layer and columns
 * @param report what became of the first rows
 * @param rows the features they would be
 */
public record ImportPreview(
        String format,
        String crs,
        SourceSample sample,
        List<LayerGuess> layers,
        List<ColumnGuess> columns,
        CrsDetection detection,
        ImportMapping mapping,
        IntakeReport report,
        List<Row> rows) {

    /** Rows taken through the whole intake. */
    public static final int ROWS = 200;

    /**
     * A feature a row would become.
     *
     * @param layerId its layer
     * @param feature the feature
     */
    public record Row(String layerId, Feature feature) {}

    /** Looks at a file; nothing is written. */
    static ImportPreview of(Path file, ImportMapping asked, LayerCatalog catalog, KnownGround known, Opener opener)
            throws IOException {
        SourceReader source = opener.open(file, asked);
        SourceSample sample = SourceSample.read(source, CrsDetection.MOST);
        boolean knowsLayers = sample.records().stream().anyMatch(record -> record.layerId() != null);
        List<LayerGuess> layers = knowsLayers ? List.of() : LayerGuess.of(sample, catalog, source.name());
        ImportMapping mapping = asked;
        if (mapping.layerId() == null && !layers.isEmpty()) {
            mapping = mapping.withLayer(layers.get(0).layer());
        }
        List<ColumnGuess> columns = mapping.layerId() == null
                ? List.of()
                : ColumnGuess.of(
                        sample,
                        catalog.layer(mapping.layerId()),
                        mapping.values().zone());
        if (mapping.values().columns().isEmpty()) {
            for (ColumnGuess guess : columns) {
                mapping = mapping.withColumn(guess.column(), guess.attribute());
            }
        }
        List<Row> rows = new ArrayList<>();
        IntakeReport report = firstRows(source, mapping, catalog, rows);
        return new ImportPreview(
                SourceFormat.of(file).name().toLowerCase(Locale.ROOT).replace('_', '-'),
                source.crs().id(),
                sample,
                layers,
                columns,
                CrsDetection.of(sample.places(), known),
                mapping,
                report,
                rows);
    }

    private static IntakeReport firstRows(
            SourceReader source, ImportMapping mapping, LayerCatalog catalog, List<Row> rows) throws IOException {
        int[] seen = new int[1];
        EndableSource beginning = new EndableSource(source, () -> seen[0]++ >= ROWS);
        return new Intake(catalog, mapping, null)
                .run(beginning, (layer, feature) -> rows.add(new Row(layer.id(), feature)), bytes -> {});
    }
}
