package riskmap.geodata.intake.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riskmap.geodata.model.AttributeType;
import riskmap.geodata.model.CivilTime;

/** Dates as tables write them. */
class LooseTimesTest {

    @ParameterizedTest
    @CsvSource({
        "DATE, 2024/5/1, 2024-05-01",
        "DATE, 2024-5-1, 2024-05-01",
        "DATE, 2024.05.01, 2024-05-01",
        "DATE, 2024年5月1日, 2024-05-01",
        "DATE, 20240501, 2024-05-01",
        "DATE, 2024/5/1 0:00:00, 2024-05-01",
        "DATE, 2024-05-01, 2024-05-01",
        "INSTANT, 2024/5/1 8:30, 2024-05-01T00:30:00Z",
        "INSTANT, 2024-05-01 08:30:15.250, 2024-05-01T00:30:15.250Z",
        "INSTANT, 2024-05-01T08:30:15, 2024-05-01T00:30:15Z",
        "INSTANT, 2024年5月1日 08:30, 2024-05-01T00:30:00Z",
        "INSTANT, 2024-05-01, 2024-04-30T16:00:00Z",
        "TEXT, 2024/5/1, 2024/5/1",
        "DATE, 1/5/2024, 1/5/2024",
        "DATE, 2024/13/1, 2024/13/1",
        "INSTANT, 2024-05-01T08:30:15Z, 2024-05-01T08:30:15Z",
        "INSTANT, noon, noon"
    })
    void readsYearFirstOnly(AttributeType type, String raw, String expected) {
        assertEquals(expected, LooseTimes.normalise(raw, type, CivilTime.ZONE).toString());
    }
}
