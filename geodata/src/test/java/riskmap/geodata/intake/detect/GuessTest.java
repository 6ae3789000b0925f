package riskmap.geodata.intake.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riskmap.geodata.intake.files.SourceFiles;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.model.CivilTime;
import riskmap.geodata.model.LayerCatalog;

/** Layers and columns suggested for tables as people keep them. */
class GuessTest {

    @TempDir
    Path folder;

    private SourceSample sample(String text, int most) throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), text, Charset.forName("GBK"));
        return SourceSample.read(SourceFiles.open(file, ImportMapping.forLayer(null)), most);
    }

    private static Map<String, String> columns(SourceSample sample, String layer) {
        Map<String, String> found = new HashMap<>();
        ColumnGuess.of(sample, LayerCatalog.standard().layer(layer), CivilTime.ZONE)
                .forEach(guess -> found.put(guess.column(), guess.attribute()));
        return found;
    }

    @Test
    void aTableOfRiskPointsIsKnownByItsColumns() throws IOException {
        SourceSample sample = sample("经度,纬度,风险点名称,风险等级,备注栏\n120.7,31.3,1号储罐,重大风险,甲\n120.8,31.4,2号储罐,低风险,乙\n", 100);
        assertEquals(
                List.of("风险点名称", "风险等级", "备注栏"), List.copyOf(sample.columns().keySet()));
        assertEquals(
                "risk-points",
                LayerGuess.of(sample, LayerCatalog.standard(), "2026 风险点.csv")
                        .get(0)
                        .layer());
        Map<String, String> columns = columns(sample, "risk-points");
        assertEquals("name", columns.get("风险点名称"));
        assertEquals("level", columns.get("风险等级"));
        assertFalse(columns.containsKey("备注栏"), columns::toString);
    }

    @Test
    void valuesThatDoNotFitTakeTheSuggestionAway() throws IOException {
        SourceSample sample = sample("lon,lat,name,level\n120.7,31.3,a,17\n120.8,31.4,b,18\n", 100);
        assertFalse(columns(sample, "risk-points").containsKey("level"));
        assertTrue(columns(sample, "risk-points").containsKey("name"));
    }

    @Test
    void onlyTheBeginningIsRead() throws IOException {
        StringBuilder text = new StringBuilder("lon,lat,name\n");
        for (int i = 0; i < 500; i++) {
            text.append("120.7,31.3,n").append(i).append('\n');
        }
        SourceSample sample = sample(text.toString(), 30);
        assertEquals(30, sample.records().size());
        assertEquals(30, sample.values("name").size());
        assertEquals(30, sample.places().size());
    }

    @Test
    void layersThatCannotHoldTheGeometriesAreNotSuggested() throws IOException {
        SourceSample sample = sample("lon,lat,name\n120.7,31.3,a\n", 10);
        assertTrue(LayerGuess.of(sample, LayerCatalog.standard(), "x.csv").stream()
                .noneMatch(
                        guess -> guess.layer().equals("grids") || guess.layer().equals("roads")));
    }
}
