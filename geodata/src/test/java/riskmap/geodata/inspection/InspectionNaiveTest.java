package riskmap.geodata.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;

/** Random towns against loops over the lists they were made from. */
class InspectionNaiveTest {

    private static final String[] TRADES = {"chemical", "retail", "textile", null};
    private static final String[] KINDS = {"patrol", "inspection", "joint"};
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    private record Place(String id, double lon, String trade) {}

    private record Visit(String place, String kind, LocalDate day) {}

    @RepeatedTest(20)
    void talliesAreWhatLoopsCount() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Place> places = new ArrayList<>();
        List<Visit> visits = new ArrayList<>();
        SmallTown town = new SmallTown();
        for (int i = 0; i < 40; i++) {
            Place place = new Place("p" + i, 120 + 0.3 * random.nextDouble(), TRADES[random.nextInt(4)]);
            places.add(place);
            town.place(place.id, place.lon, place.trade);
        }
        for (int i = 0; i < 600; i++) {
            Visit visit = new Visit(
                    "p" + (int) (45 * random.nextDouble() * random.nextDouble()),
                    KINDS[random.nextInt(3)],
                    FIRST.plusDays(random.nextInt(1200)));
            visits.add(visit);
            town.visit(visit.place, visit.kind, visit.day.toString());
        }
        LocalDate from = FIRST.plusDays(random.nextInt(600));
        Period period = new Period(from, from.plusDays(1 + random.nextInt(800)), SmallTown.ZONE);
        InspectionReport report = town.check(period, SmallTown.RULES);
        TallyCube cube = report.tallies();
        for (VisitKind kind : VisitKind.values()) {
            Tally sum = Tally.NONE;
            for (int grid = -1; grid < 2; grid++) {
                for (int i = 0; i < cube.classes().size(); i++) {
                    Tally expected =
                            naive(places, visits, period, grid, cube.classes().get(i), kind);
                    assertEquals(
                            expected, cube.cell(grid, i, kind), "seed " + seed + ", grid " + grid + ", class " + i);
                    sum = sum.plus(expected);
                }
            }
            assertEquals(sum, cube.all(kind), "seed " + seed);
        }
    }

    private static Tally naive(
            List<Place> places, List<Visit> visits, Period period, int grid, PlaceClass placeClass, VisitKind kind) {
        Tally sum = Tally.NONE;
        for (Place place : places) {
            int owner = place.lon <= 120.1 ? 0 : place.lon <= 120.2 ? 1 : -1;
            String id = place.trade == null || place.trade.equals("textile")
                    ? "not-known"
                    : place.trade.equals("chemical") ? "chemicals" : "shops";
            if (owner == grid && id.equals(placeClass.id())) {
                sum = sum.plus(naive(place, visits, period, id, kind));
            }
        }
        return sum;
    }

    private static Tally naive(Place place, List<Visit> visits, Period period, String id, VisitKind kind) {
        boolean patrol = kind == VisitKind.PATROL;
        int perYear = id.equals("chemicals") ? patrol ? 6 : 4 : 0;
        int cap = patrol || id.equals("not-known") ? Integer.MAX_VALUE : id.equals("chemicals") ? 5 : 1;
        int seen = 0;
        int over = 0;
        for (int year = 2023; year < 2028; year++) {
            int count = 0;
            for (Visit visit : visits) {
                boolean counts = visit.place.equals(place.id)
                        && visit.kind.equals("patrol") == patrol
                        && visit.day.getYear() == year
                        && !visit.day.isBefore(period.from())
                        && visit.day.isBefore(period.to());
                count += counts ? 1 : 0;
            }
            seen += count;
            over += Math.max(0, count - cap);
        }
        int due = (int) Math.floor(perYear * (period.days() / 365.0) + 1e-9);
        return Tally.of(due, seen, over);
    }
}
