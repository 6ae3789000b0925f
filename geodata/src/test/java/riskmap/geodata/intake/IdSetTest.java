package riskmap.geodata.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Against the plain set of texts. */
class IdSetTest {

    @Test
    void behavesAsAPlainSet() {
        IdSet ids = new IdSet();
        Set<String> naive = new HashSet<>();
        Random random = new Random(3);
        for (int i = 0; i < 300_000; i++) {
            String scope = "layer" + random.nextInt(3);
            String id = "E" + random.nextInt(100_000);
            assertEquals(naive.contains(scope + "/" + id), ids.contains(scope, id), "seed 3, draw " + i);
            assertEquals(naive.add(scope + "/" + id), ids.add(scope, id), "seed 3, draw " + i);
        }
        assertEquals(naive.size(), ids.size());
    }

    @Test
    void keepsScopesApart() {
        IdSet ids = new IdSet();
        assertTrue(ids.add("a", "bc"));
        assertFalse(ids.contains("ab", "c"));
        assertTrue(ids.add("ab", "c"));
    }
}
