package riskmap.geodata.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import riskmap.geodata.model.MajorHazardLevel;

/** Credit codes and hazard grades are right by their standards. */
class DemoCodesTest {

    @Test
    void checkCharactersFollowTheStandard() {
        Set<String> seen = new HashSet<>();
        for (int number = 0; number < 5_000; number++) {
            String code = FirmCodes.of(number * 31, number % 3 == 0);
            assertTrue(code.matches("9[12]990001[0-9]{8}[0-9X][0-9A-HJ-NPQRTUWXY]"), code);
            assertTrue(seen.add(code), code);
            assertEquals(0, weighted(code) % 31, code);
        }
    }

    @Test
    void gradesFollowTheStandard() {
        assertGrade("氯=5 氨=5", 60, "1.5", "7.50", MajorHazardLevel.LEVEL_4);
        assertGrade("氨=40", 0, "4", "4.0", MajorHazardLevel.LEVEL_4);
        assertGrade("氨=40", 99, "4", "12.0", MajorHazardLevel.LEVEL_3);
        assertGrade("氨=40", 100, "4", "16.0", MajorHazardLevel.LEVEL_3);
        assertGrade("液化石油气(含丙烷、丁烷及其混合物)=100", 100, "2", "6.00", MajorHazardLevel.LEVEL_4);
        assertGrade("汽油(乙醇汽油、甲醇汽油)=1000", 100, "5", "10.0", MajorHazardLevel.LEVEL_3);
        assertGrade("氯=31.25", 100, "6.25", "50.000", MajorHazardLevel.LEVEL_2);
        assertGrade("甲醇=499.999", 100, "0.999998", "1.9999960", MajorHazardLevel.NONE);
    }

    private static void assertGrade(String stocks, int residents, String s, String r, MajorHazardLevel level) {
        List<HazardUnit.Stock> read = java.util.Arrays.stream(stocks.split(" "))
                .map(stock -> stock.split("="))
                .map(halves -> new HazardUnit.Stock(Substance.of(halves[0]), new BigDecimal(halves[1])))
                .toList();
        HazardUnit unit = new HazardUnit(read, residents);
        assertEquals(0, unit.s().compareTo(new BigDecimal(s)), stocks + " S " + unit.s());
        assertEquals(0, unit.r().compareTo(new BigDecimal(r)), stocks + " R " + unit.r());
        assertEquals(level, unit.level());
    }

    /** The weighted sum of all 18 characters, which is a multiple of 31 in a valid code. */
    private static int weighted(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += "0123456789ABCDEFGHJKLMNPQRTUWXY".indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return sum + "0123456789ABCDEFGHJKLMNPQRTUWXY".indexOf(code.charAt(17));
    }
}
