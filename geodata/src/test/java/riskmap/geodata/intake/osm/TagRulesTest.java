package riskmap.geodata.intake.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import riskmap.geodata.intake.osm.pbf.Tags;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;

class TagRulesTest {

    private static final Map<String, String> CODED =
            Map.of("roads", "road_class", "enterprises", "trade", "industrial-clusters", "origin");

    @Test
    void everyCodeIsOneOfTheCatalogue() {
        for (TagRule rule : TagRules.standard().all()) {
            Layer layer = LayerCatalog.standard().layer(rule.layer());
            if (rule.code() != null && !rule.layer().equals("blocks")) {
                Attribute coded = layer.findAttribute(CODED.getOrDefault(rule.layer(), "kind"))
                        .orElseThrow(() -> new AssertionError(rule));
                assertEquals(rule.code(), coded.read(rule.code()), rule::toString);
            }
        }
    }

    @Test
    void theFirstFittingLineOfALayerWins() {
        Tags pond = Tags.of(List.of("natural", "water", "water", "canal", "landuse", "reservoir"));
        List<TagRule> rules = TagRules.standard().forArea(pond);
        assertEquals(List.of("canal"), rules.stream().map(TagRule::code).toList());
    }

    @Test
    void oneOfSeveralValuesIsEnough() {
        Tags shop = Tags.of(List.of("amenity", "school;kindergarten"));
        assertEquals("kindergarten", TagRules.standard().forNode(shop).get(0).code());
    }

    @Test
    void powerSubstationsAreNoHazardSources() {
        Tags substation = Tags.of(List.of("power", "substation", "name", "星港变"));
        assertTrue(TagRules.standard().forArea(substation).isEmpty());
    }

    @Test
    void aMalformedLineNamesItself() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> TagRule.parse("roads | line | primary"));
        assertEquals("'roads | line | primary' does not have 4 columns", refusal.getMessage());
    }
}
