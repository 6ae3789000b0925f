package riskmap.geodata.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.GeometryFactory;
import riskmap.geodata.inspection.Finding.Kind;
import riskmap.geodata.model.LocalizedText;

/** What is listed of many findings stands for all of them, and not for those that came first. */
class FindingsTest {

    @ParameterizedTest
    @CsvSource({"10, 7", "10, 10", "10, 19", "10, 20", "10, 21", "10, 100000", "7, 12345", "1, 50", "1000, 55310"})
    void whatIsKeptIsSpreadEvenlyOverAllThatWereFound(int most, int found) {
        List<Integer> kept = kept(most, found);
        assertEquals(Math.min(most, found), kept.size());
        double even = (double) found / kept.size();
        for (int i = 0; i < kept.size(); i++) {
            assertEquals(i * even, kept.get(i), even + 1, "finding " + i + " of " + kept);
        }
        assertEquals(kept.stream().distinct().sorted().toList(), kept);
    }

    @Test
    void nothingIsKeptWhereNothingIsAskedForAndAllIsCounted() {
        Findings findings = new Findings(0);
        findings.add(Kind.STALE, () -> {
            throw new AssertionError("made though it is not kept");
        });
        assertTrue(findings.kept().isEmpty());
        assertEquals(1, findings.counts().get(Kind.STALE));
        assertEquals(0, findings.counts().get(Kind.OVERDUE));
    }

    private static List<Integer> kept(int most, int found) {
        Findings findings = new Findings(most);
        for (int i = 0; i < found; i++) {
            String id = String.valueOf(i);
            findings.add(
                    Kind.OVERDUE,
                    () -> new Finding(
                            Kind.OVERDUE,
                            "enterprises",
                            id,
                            Optional.empty(),
                            Optional.empty(),
                            List.of(),
                            LocalizedText.of("应查未查", "overdue"),
                            new GeometryFactory().createPoint()));
        }
        assertEquals(found, findings.counts().get(Kind.OVERDUE));
        return findings.kept().stream().map(one -> Integer.valueOf(one.id())).toList();
    }
}
