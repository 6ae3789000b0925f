package riskmap.geodata.intake.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import riskmap.geodata.model.LayerCatalog;

/** What people write down about a source. */
class MappingFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"epa-rmp", "epa-rmp-enterprises", "porto-alegre"})
    void examplesFitTheCatalogue(String name) throws IOException {
        ImportMapping mapping = MappingFile.example(name);
        MappingCheck.check(LayerCatalog.standard().layer(mapping.layerId()), mapping.values());
    }

    @Test
    void readsEveryKey() {
        ImportMapping mapping = MappingFile.parse("""
                { // a comment
                  "layer": "grids", "crs": "EPSG:4549", "encoding": "GBK", "delimiter": ";", "id": "编码", "idPrefix": "g:",
                  "x": "东", "y": "北", "wkt": "图形", "columns": {"名": "name"}, "ignore": ["备注"],
                  "codes": {"level": {"高": "red"}}, "set": {"plan_version": 3}, "zone": "UTC", "invalid": "leave-out" }""");
        assertEquals("grids", mapping.layerId());
        assertEquals(new ImportMapping.Position("EPSG:4549", "东", "北", "图形"), mapping.position());
        assertEquals(new ImportMapping.Identity("编码", "g:"), mapping.identity());
        assertEquals("GBK", mapping.text().encoding().name());
        assertEquals(';', mapping.text().delimiter());
        assertEquals(Map.of("名", "name"), mapping.values().columns());
        assertEquals("3", mapping.values().constants().get("plan_version").toString());
        assertTrue(mapping.values().leaveOutInvalid());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"lyer\": \"grids\"}|allowed are codes, columns, crs",
                "{\"layer\": 5}|has to be a text",
                "{\"columns\": [1]}|has to be an object",
                "{\"columns\": {\"a\": 1}}|columns.a",
                "{\"ignore\": \"a\"}|list of column names",
                "{\"encoding\": \"KOI-99\"}|GB18030",
                "{\"delimiter\": \"ab\"}|one character",
                "{\"zone\": \"Mars\"}|Asia/Shanghai",
                "{\"invalid\": \"ignore\"}|reject, leave-out",
                "{\"layer\": \"a\", \"layer\": \"b\"}|line 1",
                "[]|not a JSON object",
                "{\"layer\": \"grids\"|not JSON"
            })
    void saysWhatIsAllowed(String json, String word) {
        String message = assertThrows(IllegalArgumentException.class, () -> MappingFile.parse(json))
                .getMessage();
        assertTrue(message.contains(word), message);
    }
}
