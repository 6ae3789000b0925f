package riskmap.geodata.inspection;

import java.util.Arrays;
import riskmap.geodata.coverage.GridAssignment;
import riskmap.geodata.snapshot.LayerTable;

/**
 * What the rules ask of one grid in a year.
 *
 * <p>Time on the way: with n places in an area A, the shortest way past all of them is about 0.7124·√(n·A) (Beardwood,
 * Halton and Hammersley 1959; constant by Johnson and McGeoch), so one place takes 0.7124·√(A/n), times the detour, at the
 * speed of the rules.
 *
 * @param places places in the grid
 * @param notKnown of these, those whose class is not known; their visits are not in the figures
 * @param patrols patrols due
 * @param inspections licensed inspections due
 * @param siteHours hours on site
 * @param travelHours hours on the way
 */
public record GridWorkload(
        int places, int notKnown, int patrols, int inspections, double siteHours, double travelHours) {

    private static final double TOUR = 0.7124;

    /** All hours. */
    public double hours() {
        return siteHours + travelHours;
    }

    /**
     * The workload of every grid.
     *
     * @param owners position of the grid of each row of the places, or {@link GridAssignment#NONE}
     * @param areas area of each grid, m²
     */
    public static GridWorkload[] of(LayerTable places, int[] owners, double[] areas, InspectionRules rules) {
        rules.check(places.layer());
        Sum[] sums = new Sum[areas.length];
        Arrays.setAll(sums, i -> new Sum());
        for (int row = 0; row < owners.length; row++) {
            if (owners[row] != GridAssignment.NONE) {
                int place = row;
                sums[owners[row]].add(rules.classOf(attribute -> places.value(place, attribute)));
            }
        }
        GridWorkload[] loads = new GridWorkload[areas.length];
        Arrays.setAll(loads, i -> sums[i].on(areas[i], rules));
        return loads;
    }

    private static final class Sum {
        private int places;
        private int notKnown;
        private int patrols;
        private int inspections;
        private double minutes;
        private int visited;

        void add(PlaceClass one) {
            places++;
            notKnown += one == PlaceClass.NOT_KNOWN ? 1 : 0;
            patrols += one.patrol().perYear();
            inspections += one.inspection().perYear();
            visited += one.patrol().perYear() + one.inspection().perYear() > 0 ? 1 : 0;
            minutes += (double) one.patrol().perYear() * one.patrol().minutes()
                    + (double) one.inspection().perYear() * one.inspection().minutes();
        }

        GridWorkload on(double area, InspectionRules rules) {
            double legKm = visited == 0 ? 0 : TOUR * Math.sqrt(area / visited) * rules.detour() / 1000;
            double travel = (patrols + inspections) * legKm / rules.speed();
            return new GridWorkload(places, notKnown, patrols, inspections, minutes / 60, travel);
        }
    }
}
