package riskmap.geodata.cluster;

import java.util.Arrays;

/**
 * Which points were put together.
 *
 * @param labels a number for each point, the same for those of one group; {@link #NOISE} for those of none
 * @param reaches for each number the greatest distance its group hangs together by, m
 */
record Grouping(int[] labels, double[] reaches) {

    static final int NOISE = -1;

    /** Numbers groups from 0 in the order in which their first points come. */
    static Grouping of(int[] marks, double... reachOfMark) {
        int[] number = new int[reachOfMark.length];
        Arrays.fill(number, NOISE);
        int[] labels = new int[marks.length];
        double[] reaches = new double[reachOfMark.length];
        int count = 0;
        for (int point = 0; point < marks.length; point++) {
            int mark = marks[point];
            if (mark != NOISE && number[mark] == NOISE) {
                reaches[count] = reachOfMark[mark];
                number[mark] = count++;
            }
            labels[point] = mark == NOISE ? NOISE : number[mark];
        }
        return new Grouping(labels, Arrays.copyOf(reaches, count));
    }
}
