package riskmap.geodata.intake.files;

import java.io.IOException;
import java.nio.file.Path;
import riskmap.geodata.intake.SourceReader;
import riskmap.geodata.intake.geojson.GeoJsonLinesReader;
import riskmap.geodata.intake.geojson.GeoJsonReader;
import riskmap.geodata.intake.geopackage.GeoPackageReader;
import riskmap.geodata.intake.issue.UnreadableSource;
import riskmap.geodata.intake.kml.KmlReader;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.intake.osm.OsmReader;
import riskmap.geodata.intake.shapefile.ShapefileReader;
import riskmap.geodata.intake.table.CsvReader;
import riskmap.geodata.intake.xlsx.XlsxReader;

/** Opens the right reader for a file. */
public final class SourceFiles {

    private SourceFiles() {}

    /**
     * A reader for a file.
     *
     * @throws UnreadableSource when the file cannot be read as any supported format
     * @throws IllegalArgumentException when the mapping names a reference system that is not known
     */
    public static SourceReader open(Path file, ImportMapping mapping) throws IOException {
        return switch (SourceFormat.of(file)) {
            case GEOJSON -> GeoJsonReader.open(file, mapping);
            case GEOJSON_LINES -> GeoJsonLinesReader.open(file, mapping);
            case CSV -> CsvReader.open(file, mapping);
            case OSM_PBF -> new OsmReader(file);
            case XLSX -> XlsxReader.open(file, mapping);
            case GEOPACKAGE -> GeoPackageReader.open(file, mapping);
            case KML -> KmlReader.open(file, mapping, false);
            case KMZ -> KmlReader.open(file, mapping, true);
            case SHAPEFILE -> ShapefileReader.open(file, mapping, false);
            case SHAPEFILE_ZIP -> ShapefileReader.open(file, mapping, true);
        };
    }
}
