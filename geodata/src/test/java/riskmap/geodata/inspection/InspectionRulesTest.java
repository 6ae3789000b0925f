package riskmap.geodata.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riskmap.geodata.model.CodeList;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;

class InspectionRulesTest {

    private static final Layer ENTERPRISES = LayerCatalog.standard().layer("enterprises");

    @Test
    void theStandardRulesKnowEveryTrade() {
        InspectionRules rules = InspectionRules.standard();
        rules.check(ENTERPRISES);
        CodeList trades =
                ENTERPRISES.findAttribute("trade").orElseThrow().codeList().orElseThrow();
        for (String trade : trades.values()) {
            PlaceClass found = rules.classOf(Map.<String, Object>of("trade", trade)::get);
            assertTrue(found != PlaceClass.NOT_KNOWN, trade);
        }
        assertEquals(PlaceClass.NOT_KNOWN, rules.classOf(Map.<String, Object>of("level", "blue")::get));
        assertEquals(
                "key",
                rules.classOf(Map.<String, Object>of("trade", "retail", "key_enterprise", true)::get)
                        .id());
        assertEquals("riskmap-inspection", rules.name());
    }

    @Test
    void theStandardRulesOnlyNameValuesThereAre() {
        for (PlaceClass one : InspectionRules.standard().classes()) {
            one.when().forEach((attribute, values) -> ENTERPRISES
                    .findAttribute(attribute)
                    .orElseThrow()
                    .codeList()
                    .ifPresent(list -> assertTrue(list.values().containsAll(values), one.id() + " " + values)));
        }
    }

    @Test
    void cadencesCountWholeIntervals() {
        Cadence six = new Cadence(6, OptionalInt.of(12), 30);
        assertEquals(OptionalInt.of(61), six.interval());
        assertEquals(List.of(0, 1, 6, 12), List.of(six.dueIn(60), six.dueIn(61), six.dueIn(365), six.dueIn(731)));
        assertEquals(OptionalInt.empty(), new Cadence(0, OptionalInt.empty(), 0).interval());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                                                             | the rules is […; allowed is an object
            {'name': 'n', 'version': '1'}                                  | classes is absent
            {'name': 7}                                                    | name is 7; allowed is a text
            {'colour': 7}                                                  | colour is 7; allowed is name, version
            {'classes': [{'zh': 'a'}]}                                     | classes[0].id is absent
            {'classes': [{'id': 'a', 'patrol': {'perYear': -1}}]}          | classes[0].patrol: visits due in a year are -1
            {'classes': [{'id': 'a', 'patrol': {'perYear': 1.5}}]}         | classes[0].patrol.perYear is 1.5
            {'classes': [{'id': 'a', 'patrol': {'perYear': 3, 'cap': 2}}]} | 3 visits are due in a year but only 2
            {'classes': [{'id': 'a', 'when': {'trade': 'x'}}]}             | classes[0].when.trade is x; allowed is an array
            {'classes': [{'id': 'a'}, {'id': 'a'}], 'name': 'n', 'version': '1'} | ids must differ
            {'classes': [{'id': 'a'}], 'name': 'n', 'version': '1', 'speed': 0}  | speed is 0.0 km/h; allowed are 1.0 to 200.0
            {'classes'                                                     | not JSON
            """)
    void faultsNameTheMember(String json, String part) {
        byte[] text = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        String message = assertThrows(IllegalArgumentException.class, () -> InspectionRules.read(text))
                .getMessage();
        assertTrue(message.contains(part), message);
    }

    @Test
    void attributesNobodyHasAreRefused() {
        InspectionRules rules = InspectionRules.read(
                "{\"name\":\"n\",\"version\":\"1\",\"classes\":[{\"id\":\"a\",\"when\":{\"colour\":[\"red\"]}}]}"
                        .getBytes(StandardCharsets.UTF_8));
        String message = assertThrows(IllegalArgumentException.class, () -> rules.check(ENTERPRISES))
                .getMessage();
        assertTrue(
                message.startsWith("classes.a.when: 'colour' is no attribute of enterprises; they are name"), message);
    }
}
