package riskmap.geodata.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** Identities from what sources offer. */
class FeatureIdsTest {

    @Test
    void keepsWhatMayStandAndWritesTheRestAsCodes() {
        assertEquals("osm:n12", FeatureIds.of("", "osm:n12"));
        assertEquals("epa:17", FeatureIds.of("epa:", " 17 "));
        assertEquals("_4f01_4e1a001", FeatureIds.of("", "企业001"));
        assertEquals("a_20b_2f", FeatureIds.of("", "a b/"));
    }

    @Test
    void refusesEmptyAndEndless() {
        assertNull(FeatureIds.of("p:", "  "));
        assertNull(FeatureIds.of("", "x".repeat(121)));
        assertNull(FeatureIds.of("bad prefix", "1"));
    }

    @Test
    void namesRowsAfterTheirFile() {
        assertEquals("firms_20a.b:", FeatureIds.prefixOf("firms a.b.csv"));
        assertEquals("_4f01:", FeatureIds.prefixOf("企.csv"));
    }
}
