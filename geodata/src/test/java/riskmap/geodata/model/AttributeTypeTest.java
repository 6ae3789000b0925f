package riskmap.geodata.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AttributeTypeTest {

    @ParameterizedTest
    @EnumSource(AttributeType.class)
    void blankMeansNoValue(AttributeType type) {
        assertNull(type.read(null));
        assertNull(type.read("  "));
    }

    @Test
    void readsWhatFilesAndJsonGive() {
        assertEquals(12L, AttributeType.INTEGER.read("12.0"));
        assertEquals(12L, AttributeType.INTEGER.read(12));
        assertEquals(0.5, AttributeType.DECIMAL.read(".5"));
        assertEquals(true, AttributeType.BOOLEAN.read("是"));
        assertEquals(LocalDate.of(2026, 11, 22), AttributeType.DATE.read("2026-11-22T08:00:00Z"));
        assertEquals(Instant.parse("2026-11-22T00:00:00Z"), AttributeType.INSTANT.read("2026-11-22 08:00:00+08:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "INTEGER, 1.5",
        "INTEGER, 1e30",
        "DECIMAL, NaN",
        "DECIMAL, Infinity",
        "DECIMAL, 1e999",
        "BOOLEAN, maybe",
        "DATE, 2026-13-01",
        "INSTANT, yesterday",
        "INTEGER, 十"
    })
    void refusesWithValueAndExpectation(AttributeType type, String raw) {
        String message = assertThrows(IllegalArgumentException.class, () -> type.read(raw))
                .getMessage();
        assertEquals("'" + raw + "' is not " + type.expectation(), message);
    }

    @Test
    void refusesWhatNoDatabaseKeeps() {
        refused(AttributeType.TEXT, "x".repeat(100_001), "at most 100000");
        refused(AttributeType.TEXT, "a\0b", "U+0000");
        refused(AttributeType.TEXT, "a\uD83Db", "half a character");
        refused(AttributeType.INTEGER, "9".repeat(1_000_000), "1000000 characters");
        refused(AttributeType.DATE, "0000-01-01", "years 1 to 9999");
        refused(AttributeType.INSTANT, "+12000-01-01T00:00:00Z", "years 1 to 9999");
        assertEquals("危\uD83D\uDE92", AttributeType.TEXT.read("危\uD83D\uDE92"));
    }

    private static void refused(AttributeType type, String raw, String word) {
        String message = assertThrows(IllegalArgumentException.class, () -> type.read(raw))
                .getMessage();
        assertTrue(message.contains(word), message);
    }
}
