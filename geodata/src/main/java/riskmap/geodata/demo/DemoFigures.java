package riskmap.geodata.demo;

/**
 * The figures a demo zone keeps exactly. Those of {@link DemoSize#FULL} are the figures of the sources.
 *
 * @param enterprises market entities
 * @param residents sum of the population
 * @param grids leaf grids (communities)
 * @param inspections visits
 * @param gridPlatformInspections visits that went through the grid platform
 * @param openDangers hidden dangers not closed
 * @param closedDangers hidden dangers closed
 * @param problemPlatformDangers hidden dangers entered in the problem platform
 * @param citySupervised hidden dangers supervised by the city
 * @param districtSupervised hidden dangers supervised by the district
 * @param streetSupervised hidden dangers supervised by a street
 * @param doublePrevention enterprises with double prevention
 * @param clusterEnterprises enterprises inside declared industrial clusters
 * @param penalties penalties imposed
 * @param penaltySum their sum, yuan
 * @param closedEnterprises enterprises closed down
 * @param keyEnterprises key enterprises
 * @param neverVisited key enterprises nobody has visited: a planted blind spot
 * @param farInspections visits logged more than 500 m from the site: a planted blind spot
 */
public record DemoFigures(
        int enterprises,
        int residents,
        int grids,
        int inspections,
        int gridPlatformInspections,
        int openDangers,
        int closedDangers,
        int problemPlatformDangers,
        int citySupervised,
        int districtSupervised,
        int streetSupervised,
        int doublePrevention,
        int clusterEnterprises,
        int penalties,
        int penaltySum,
        int closedEnterprises,
        int keyEnterprises,
        int neverVisited,
        int farInspections) {

    /** The figures of a size. */
    public static DemoFigures of(DemoSize size) {
        return new DemoFigures(
                size.of(150_000),
                size.of(1_134_000),
                46,
                size.of(10_192),
                size.of(5_219),
                size.of(386),
                size.of(18_667),
                size.of(4_914),
                size.of(10),
                size.of(15),
                size.of(25),
                size.of(784),
                size.of(612),
                size.of(151),
                size.of(4_353_000),
                size.of(8),
                size.of(320),
                size.of(14),
                size.of(12));
    }

    /** All hidden dangers, open and closed. */
    public int dangers() {
        return openDangers + closedDangers;
    }

    /** All supervised hidden dangers. */
    public int supervised() {
        return citySupervised + districtSupervised + streetSupervised;
    }
}
