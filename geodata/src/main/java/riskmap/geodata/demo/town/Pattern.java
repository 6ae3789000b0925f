package riskmap.geodata.demo.town;

import riskmap.geodata.demo.town.plan.Quarter;

/**
 * How buildings stand in a block.
 *
 * @param length length of a building, metres
 * @param depth depth of a building, metres
 * @param gap free space between the ends of two buildings, metres
 * @param row distance from one row to the next, metres
 * @param filled share of the places that are built on
 * @param angled share of buildings with an L-shaped outline
 */
record Pattern(double length, double depth, double gap, double row, double filled, double angled) {

    /** The pattern of a block, varied a little from block to block; null where nothing is built. */
    static Pattern of(Block block, Dice dice) {
        Quarter.Kind quarter = block.quarter().kind();
        return switch (block.use()) {
            case RESIDENTIAL -> homes(quarter, dice);
            case INDUSTRIAL -> works(quarter, dice);
            case COMMERCIAL ->
                quarter == Quarter.Kind.OLD_TOWN
                        ? new Pattern(dice.between(18, 26), 13, 4, 22, 0.8, 0.2)
                        : new Pattern(dice.between(38, 58), dice.between(30, 40), 24, 68, 0.8, 0.35);
            case CIVIC -> new Pattern(dice.between(52, 76), 18, 32, 54, 0.62, 0.4);
            case TRANSPORT -> new Pattern(dice.between(100, 140), 42, 34, 84, 0.7, 0);
            case FARMLAND -> new Pattern(13, 9, 130, 140, 0.16, 0);
            case GREEN -> new Pattern(22, 14, 200, 210, 0.14, 0.4);
            case WATER -> null;
        };
    }

    private static Pattern homes(Quarter.Kind quarter, Dice dice) {
        boolean towers = dice.chance(0.34);
        return switch (quarter) {
            case OLD_TOWN -> new Pattern(dice.between(13, 19), 10, 2.5, 16, 0.88, 0.25);
            case VILLAGE -> new Pattern(15, 11, 9, 27, 0.55, 0.1);
            default ->
                towers
                        ? new Pattern(dice.between(27, 36), 21, 34, 60, 0.92, 0)
                        : new Pattern(dice.between(50, 84), 13, 15, dice.between(36, 43), 0.92, 0);
        };
    }

    private static Pattern works(Quarter.Kind quarter, Dice dice) {
        return quarter == Quarter.Kind.CHEMICAL || quarter == Quarter.Kind.PORT
                ? new Pattern(dice.between(80, 120), 46, 34, 84, 0.7, 0.1)
                : new Pattern(dice.between(70, 130), dice.between(40, 66), 26, 98, 0.82, 0.15);
    }
}
