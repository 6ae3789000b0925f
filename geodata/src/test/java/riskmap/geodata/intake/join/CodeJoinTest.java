package riskmap.geodata.intake.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import riskmap.geodata.model.CreditCode;

class CodeJoinTest {

    /** A code printed on a public business licence. */
    private static final String REAL = "914403001922038216";

    private static final String OTHER = code("91320594MA1ABCDEF");

    private static String code(String body) {
        return body + CreditCode.checkCharacter(body);
    }

    private static CodeJoin join(boolean repeats) {
        KnownCodes known = new KnownCodes();
        known.add(REAL, "e1");
        known.add(OTHER, "e2");
        known.add("９１３２０５９４ＭＡ１ＡＢＣＤＥＦ" + OTHER.charAt(17), "e3");
        known.add(null, "e4");
        return new CodeJoin(known, repeats, 3);
    }

    @Test
    void aPrintedCodeIsValidAndEveryTypingErrorIsFound() {
        assertTrue(CreditCode.isValid(REAL));
        for (int at = 0; at < CreditCode.LENGTH; at++) {
            for (char other : CreditCode.ALPHABET.toCharArray()) {
                String typed = REAL.substring(0, at) + other + REAL.substring(at + 1);
                assertEquals(typed.equals(REAL), CreditCode.isValid(typed), typed);
            }
        }
    }

    @Test
    void swappedNeighboursAreFound() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            StringBuilder body = new StringBuilder("91" + (100_000 + random.nextInt(900_000)));
            while (body.length() < 17) {
                body.append(CreditCode.ALPHABET.charAt(random.nextInt(31)));
            }
            String whole = code(body.toString());
            int at = 8 + random.nextInt(9);
            String swapped = whole.substring(0, at) + whole.charAt(at + 1) + whole.charAt(at) + whole.substring(at + 2);
            assertEquals(swapped.equals(whole), CreditCode.isValid(swapped), whole + " " + swapped);
        }
    }

    @Test
    void anySpellingOfACodeMatches() {
        CodeJoin join = join(true);
        for (String spelling :
                List.of(REAL, " 9144 0300 1922 0382 16\u3000", "９１４４０３００１９２２０３８２１６", "91440300-192203821-6\u200B")) {
            assertEquals(
                    "e1", join.next(spelling).map(CodeJoin.Match::featureId).orElse(spelling));
        }
        assertEquals(1, join.report().rate());
    }

    @Test
    void everyRecordIsCountedWithItsReason() {
        CodeJoin join = join(false);
        assertTrue(join.next(REAL).isPresent());
        assertFalse(join.next(REAL).isPresent());
        assertFalse(join.next(null).isPresent());
        assertFalse(join.next("  ").isPresent());
        assertFalse(join.next(OTHER.toLowerCase(java.util.Locale.ROOT)).isPresent());
        assertFalse(join.next("320594000012345").isPresent());
        assertFalse(join.next("914403001922038217").isPresent());
        assertFalse(join.next(code("91110000802100433")).isPresent());
        JoinReport report = join.report();
        assertEquals(8, report.read());
        assertEquals(1, report.matched());
        assertEquals(0.125, report.rate());
        assertEquals(
                Map.of(
                        NoMatch.REPEATED,
                        1L,
                        NoMatch.MISSING,
                        2L,
                        NoMatch.AMBIGUOUS,
                        1L,
                        NoMatch.NOT_A_CODE,
                        1L,
                        NoMatch.CHECK_CHARACTER,
                        1L,
                        NoMatch.UNKNOWN,
                        1L),
                report.reasons());
        assertEquals(
                List.of(2L, 3L, 4L),
                report.unmatched().stream().map(Unmatched::record).toList(),
                "only the first three are listed");
    }

    @Test
    void lettersAreNotTakenForDigits() {
        assertFalse(join(true).next(REAL.replace('0', 'O')).isPresent());
    }
}
