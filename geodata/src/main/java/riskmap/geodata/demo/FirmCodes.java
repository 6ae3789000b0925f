package riskmap.geodata.demo;

import riskmap.geodata.model.CreditCode;

/**
 * Unified social credit codes (GB 32100-2015) with correct check characters, in a region that does not exist.
 *
 * <p>18 characters: registration authority 9, kind of body, region 990001, nine characters of organisation code
 * (the last its own check by GB 11714, modulo 11), and a check character modulo 31.
 */
final class FirmCodes {

    private static final String REGION = "990001";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private FirmCodes() {}

    /**
     * The code of an entity.
     *
     * @param number serial number, 0 to 99,999,999
     * @param selfEmployed whether it is an individual business (kind 2) rather than an enterprise (kind 1)
     */
    static String of(int number, boolean selfEmployed) {
        String serial = String.format(java.util.Locale.ROOT, "%08d", scattered(number));
        String body = "9" + (selfEmployed ? "2" : "1") + REGION + serial + organisationCheck(serial);
        return body + CreditCode.checkCharacter(body);
    }

    /** A different eight-digit number for every number below a hundred million (7 and 10⁸ have no common factor). */
    private static int scattered(int number) {
        return (int) ((number * 37_699_837L + 41_213_209L) % 100_000_000L);
    }

    private static char organisationCheck(String serial) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += (serial.charAt(i) - '0') * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }
}
