package riskmap.geodata.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Unified social credit codes (统一社会信用代码, GB 32100-2015): 18 characters of digits and the letters without I, O, S, V, Z.
 * Registration authority, kind of body, six digits of region, nine characters of organisation code, and a check character
 * that makes the sum of all, each weighted with a power of 3, a multiple of 31.
 */
public final class CreditCode {

    /** The characters of a code; the place of each is its value. */
    public static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** Number of characters. */
    public static final int LENGTH = 18;

    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{2}[0-9]{6}[" + ALPHABET + "]{10}");
    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}]+");

    private CreditCode() {}

    /**
     * A code as the standard writes it: full-width characters halved, blanks, hyphens and invisible characters removed,
     * letters in upper case. What is no code stays none: nothing is guessed, an O does not become a 0.
     */
    public static String normalise(String raw) {
        return NOISE.matcher(Normalizer.normalize(raw, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
    }

    /** Whether a normalised text has the length and the characters of a code. */
    public static boolean hasForm(String code) {
        return FORM.matcher(code).matches();
    }

    /** Whether a normalised text is a code with the right check character. */
    public static boolean isValid(String code) {
        return hasForm(code) && checkCharacter(code.substring(0, LENGTH - 1)) == code.charAt(LENGTH - 1);
    }

    /** The check character behind the first 17 characters. */
    public static char checkCharacter(String body) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
