package riskmap.geodata.demo;

import riskmap.geodata.demo.town.Block;
import riskmap.geodata.demo.town.Spot;
import riskmap.geodata.model.RiskLevel;

/** A market entity while the zone is being made. Names and codes are derived from its number when asked for. */
final class Firm {

    /** Size classes of the catalogue. */
    enum Scale {
        LARGE("large"),
        SMALL("small"),
        MICRO("micro");

        final String code;

        Scale(String code) {
            this.code = code;
        }
    }

    final int number;
    final Block block;
    final Spot spot;
    final String trade;
    final Scale scale;
    final boolean inCluster;
    RiskLevel level;
    boolean closed;
    boolean doublePrevention;
    boolean key;
    boolean visited;

    Firm(int number, Block block, Spot spot, String trade, Scale scale, boolean inCluster) {
        this.number = number;
        this.block = block;
        this.spot = spot;
        this.trade = trade;
        this.scale = scale;
        this.inCluster = inCluster;
    }

    String id() {
        return String.format(java.util.Locale.ROOT, "ent-%06d", number + 1);
    }

    boolean isIndustrial() {
        return switch (trade) {
            case "chemical", "pharma", "electronics", "machinery", "metal", "textile", "food", "storage" -> true;
            default -> false;
        };
    }

    /** How much of the supervisors' attention it draws: many risk points and visits, or hardly any. */
    double attention() {
        double byTrade =
                switch (trade) {
                    case "chemical" -> 26;
                    case "fuel" -> 14;
                    case "pharma" -> 12;
                    case "metal", "textile", "food", "storage", "construction" -> 5;
                    case "machinery", "electronics" -> 4;
                    case "transport" -> 2;
                    case "catering" -> 0.9;
                    default -> 0.22;
                };
        return byTrade
                * switch (scale) {
                    case LARGE -> 9;
                    case SMALL -> 2.2;
                    case MICRO -> 0.5;
                };
    }
}
