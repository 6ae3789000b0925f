package riskmap.geodata.demo;

import riskmap.geodata.demo.town.Dice;
import riskmap.geodata.demo.town.Spot;

/** Places around a firm that are still in its block and off the road. */
final class Scatter {

    private Scatter() {}

    static Spot near(Firm firm, Dice dice, double metres) {
        for (int i = 0; i < 6; i++) {
            double angle = dice.unit() * 2 * Math.PI;
            double away = metres * Math.sqrt(dice.unit());
            double x = firm.spot.x() + away * StrictMath.cos(angle);
            double y = firm.spot.y() + away * StrictMath.sin(angle);
            if (firm.block.isFree(x, y, 1)) {
                return new Spot(x, y, firm.spot.street(), firm.spot.number());
            }
        }
        return firm.spot;
    }
}
