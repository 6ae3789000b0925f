package riskmap.geodata.demo;

import java.util.EnumMap;
import java.util.Map;
import riskmap.geodata.demo.town.Block;
import riskmap.geodata.demo.town.Dice;
import riskmap.geodata.demo.town.Use;

/** Which trades settle on which ground, how thickly, and how large they are. */
final class Trades {

    private static final String[] ORDER = {
        "chemical",
        "pharma",
        "electronics",
        "machinery",
        "metal",
        "textile",
        "food",
        "storage",
        "fuel",
        "construction",
        "transport",
        "catering",
        "retail",
        "services",
        "other"
    };
    private static final Map<Use, double[]> SHARES = new EnumMap<>(Use.class);
    private static final double[] CHEMICAL_PARK = sums(52, 14, 1, 3, 4, 0, 0, 18, 0.4, 1, 4, 0.6, 0.5, 1.5, 0);

    static {
        SHARES.put(Use.RESIDENTIAL, sums(0, 0.1, 0.2, 0.2, 0.1, 0.5, 1, 0.3, 0.03, 3, 1, 26, 43, 16, 8.5));
        SHARES.put(Use.COMMERCIAL, sums(0, 0.2, 2.5, 0.4, 0.1, 0.6, 0.6, 0.8, 0.05, 4, 2, 19, 33, 33, 3.8));
        SHARES.put(Use.CIVIC, sums(0, 0.8, 4, 0, 0, 0, 0, 0, 0, 2, 1, 12, 17, 58, 5));
        SHARES.put(Use.INDUSTRIAL, sums(0.5, 3, 20, 26, 15, 8, 5, 8, 0.1, 5, 4, 1.5, 1.5, 2, 0.4));
        SHARES.put(Use.TRANSPORT, sums(0, 0, 0, 2, 1, 0, 0, 42, 0.6, 3, 40, 3, 3, 5, 0.4));
        SHARES.put(Use.FARMLAND, sums(0, 0, 0, 1, 1, 0, 14, 6, 0, 2, 3, 6, 12, 4, 51));
        SHARES.put(Use.GREEN, sums(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 42, 34, 22, 2));
    }

    private Trades() {}

    /** Entities per square kilometre, before the total is brought to the figure. */
    static double density(Block block) {
        if (!block.isRoomy()) {
            return 0;
        }
        return switch (block.use()) {
            case COMMERCIAL -> 3_000;
            case RESIDENTIAL -> block.quarterName().equals("演溪") ? 1_700 : 760;
            case CIVIC -> 230;
            case INDUSTRIAL -> block.isChemical() ? 22 : 420;
            case TRANSPORT -> 160;
            case FARMLAND -> 9;
            case GREEN -> 6;
            case WATER -> 0;
        };
    }

    static String trade(Block block, Dice dice) {
        boolean chemical = block.isChemical() && block.use() == Use.INDUSTRIAL;
        return ORDER[dice.weighted(chemical ? CHEMICAL_PARK : SHARES.get(block.use()))];
    }

    static Firm.Scale scale(String trade, Dice dice) {
        double large =
                switch (trade) {
                    case "chemical" -> 0.4;
                    case "pharma" -> 0.16;
                    case "electronics", "machinery", "metal", "textile", "food" -> 0.035;
                    case "storage", "construction", "transport" -> 0.012;
                    case "fuel" -> 0.1;
                    default -> 0.0012;
                };
        double mark = dice.unit();
        double small =
                switch (trade) {
                    case "retail", "catering", "other" -> 0.05;
                    case "services" -> 0.1;
                    default -> 0.38;
                };
        return mark < large ? Firm.Scale.LARGE : mark < large + small ? Firm.Scale.SMALL : Firm.Scale.MICRO;
    }

    static int employees(Firm.Scale scale, Dice dice) {
        double spread = StrictMath.exp(0.7 * dice.normal());
        return switch (scale) {
            case LARGE -> 60 + (int) (280 * spread);
            case SMALL -> 8 + (int) (34 * spread);
            case MICRO -> 1 + (int) (3 * spread);
        };
    }

    private static double[] sums(double... shares) {
        return Shares.cumulative(shares);
    }
}
