package riskmap.geodata.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers in JSON: the shortest decimal that reads back the same. */
class DecimalsTest {

    private static final JsonFactory JSON = new JsonFactory();

    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    private static String written(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            writing.to(json);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String text(double value) throws IOException {
        return written(json -> Decimals.write(json, value));
    }

    private static String rounded(double value, int decimals) throws IOException {
        return written(json -> Decimals.writeRounded(json, value, decimals));
    }

    @Test
    void numbersStandAsPeopleWriteThem() throws IOException {
        assertEquals("0", text(0));
        assertEquals("0", text(-0.0));
        assertEquals("7", text(7));
        assertEquals("-7.5", text(-7.5));
        assertEquals("0.1", text(0.1));
        assertEquals("-0.05", text(-0.05));
        assertEquals("0.000000001", text(1e-9));
        assertEquals("120.723456789", text(120.723456789));
        assertEquals("1000000.125", text(1_000_000.125));
        assertEquals("999999999999", text(999_999_999_999.0));
        assertEquals("123456789012345", text(123_456_789_012_345.0));
        assertEquals("10", text(10));
    }

    @Test
    void whatHasMoreDigitsIsNotCut() throws IOException {
        for (double value : new double[] {
            Math.PI, 1.0 / 3, 1e15, 1e300, 5e-324, 1e-10, 999_999.9999999999, 1_234_567.8901, Double.MAX_VALUE
        }) {
            assertEquals(value, Double.parseDouble(text(value)), 0.0);
            assertEquals(-value, Double.parseDouble(text(-value)), 0.0);
        }
    }

    @Test
    void aRoundedNumberHasSoManyDecimals() throws IOException {
        assertEquals("120.7", rounded(120.70000000001, 9));
        assertEquals("-31.123456789", rounded(-31.1234567891, 9));
        assertEquals("0", rounded(-0.00000000001, 9));
        assertEquals("40500000.1235", rounded(40_500_000.12345678, 4));
        assertEquals("3", rounded(2.5000001, 0));
        assertEquals(
                "1e300", rounded(1e300, 9).toLowerCase(java.util.Locale.ROOT).replace(".0e", "e"));
    }

    @Test
    void anyNumberReadsBackAsItselfAndNoShorterOneDoes() throws IOException {
        long seed = 20261122;
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            int digits = random.nextInt(10);
            double value = BigDecimal.valueOf(random.nextLong() >> random.nextInt(63), digits)
                    .doubleValue();
            String text = text(value);
            assertEquals(value, Double.parseDouble(text), 0.0, "seed " + seed + ", number " + i);
            BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
            if (shortest.precision() <= 15) {
                assertEquals(0, shortest.compareTo(new BigDecimal(text)), "seed " + seed + ", " + value);
            }
        }
    }

    @Test
    void positionsOnEarthAreRoundedToTheNearestDecimalWithoutExponent() throws IOException {
        long seed = 20261123;
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            double degrees = (random.nextDouble() - 0.5) * 360 / (random.nextInt(3) == 0 ? 1e8 : 1);
            String text = rounded(degrees, 9);
            assertEquals(Math.rint(degrees * 1e9) / 1e9, Double.parseDouble(text), 0.0, "seed " + seed);
            assertFalse(text.contains("E") || text.endsWith(".0"), text);
        }
    }
}
