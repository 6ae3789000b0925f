package riskmap.geodata.demo.town.plan;

/**
 * A part of the plan with one character.
 *
 * @param name its name
 * @param kind its character
 * @param x metres east of the centre
 * @param y metres north of the centre
 * @param radius reach of its influence, metres
 * @param angle direction of its streets, degrees anticlockwise from east
 */
public record Quarter(String name, Kind kind, double x, double y, double radius, double angle) {

    /**
     * The character of a quarter: spacing of its streets and canals in metres (0 = none of that class), and residents
     * per hectare of its homes.
     */
    public enum Kind {
        OLD_TOWN(430, 200, 90, 900, 210),
        CENTRE(430, 215, 0, 1500, 250),
        HOUSING(640, 310, 150, 1300, 190),
        CAMPUS(820, 430, 0, 1500, 150),
        INDUSTRY(780, 430, 0, 1500, 110),
        PORT(900, 460, 0, 1500, 70),
        CHEMICAL(760, 400, 0, 1700, 20),
        VILLAGE(1300, 520, 0, 850, 32),
        WETLAND(2600, 0, 0, 700, 20);

        private final double secondary;
        private final double tertiary;
        private final double lanes;
        private final double canals;
        private final double residents;

        Kind(double secondary, double tertiary, double lanes, double canals, double residents) {
            this.secondary = secondary;
            this.tertiary = tertiary;
            this.lanes = lanes;
            this.canals = canals;
            this.residents = residents;
        }

        /** Spacing of its secondary roads, metres. */
        public double secondary() {
            return secondary;
        }

        /** Spacing of its tertiary roads, metres; 0 for none. */
        public double tertiary() {
            return tertiary;
        }

        /** Spacing of its residential lanes, metres; 0 for none. */
        public double lanes() {
            return lanes;
        }

        /** Spacing of its canals, metres; 0 for none. */
        public double canals() {
            return canals;
        }

        /** Residents per hectare of its homes. */
        public double residents() {
            return residents;
        }
    }
}
