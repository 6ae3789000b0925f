package riskmap.geodata.intake.osm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.ConvexHull;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.intake.osm.Ground.Parcel;
import riskmap.geodata.model.LocalizedText;

/**
 * Chooses what the grids must cover: the complete administrative areas of the highest level that together hold a fair
 * share of the extract's streets. Extracts hold parts of their neighbours too, and often only a part of the country they
 * lie in. Where no area will do, it is the convex hull of the streets, and its name says so.
 */
final class Jurisdictions {

    private static final double FAIR_SHARE = 0.2;

    /** An area with less than this share of what its richest peer has is a neighbour's corner. */
    private static final double TOO_LITTLE = 0.01;

    private static final String HULL_NAME = "街道外包范围(数据中无完整行政边界)";

    private final Ground ground;
    private final Recorder recorder;

    Jurisdictions(Ground ground, Recorder recorder) {
        this.ground = ground;
        this.recorder = recorder;
    }

    List<Parcel> choose() {
        Map<Integer, List<Parcel>> byLevel = new TreeMap<>();
        ground.boundaries.forEach(parcel -> byLevel.computeIfAbsent(parcel.level(), level -> new ArrayList<>())
                .add(parcel));
        for (Map.Entry<Integer, List<Parcel>> level : byLevel.entrySet()) {
            List<Parcel> chosen = holdingStreets(level.getValue());
            if (!chosen.isEmpty()) {
                notePassedOver(level.getKey());
                return chosen;
            }
        }
        notePassedOver(Integer.MAX_VALUE);
        return hull();
    }

    private List<Parcel> holdingStreets(List<Parcel> parcels) {
        record Held(Parcel parcel, double share) {}
        List<Held> largestFirst = parcels.stream()
                .sorted(Comparator.comparingDouble(
                        (Parcel parcel) -> -parcel.shape().getArea()))
                .map(parcel -> new Held(parcel, ground.shareOfStreets(parcel.shape())))
                .toList();
        double most = largestFirst.stream().mapToDouble(Held::share).max().orElse(0);
        List<Parcel> chosen = new ArrayList<>();
        double share = 0;
        for (Held held : largestFirst) {
            if (held.share() > TOO_LITTLE * most && chosen.stream().noneMatch(other -> overlap(other, held.parcel()))) {
                chosen.add(held.parcel());
                share += held.share();
            }
        }
        return share >= FAIR_SHARE ? chosen : List.of();
    }

    private static boolean overlap(Parcel a, Parcel b) {
        return a.shape().covers(b.shape().getInteriorPoint())
                || b.shape().covers(a.shape().getInteriorPoint());
    }

    private void notePassedOver(int level) {
        List<Parcel> broken = ground.brokenBoundaries.stream()
                .filter(parcel -> parcel.level() <= level)
                .sorted(Comparator.comparingInt(Parcel::level))
                .toList();
        if (!broken.isEmpty()) {
            recorder.note(
                    null,
                    LocalizedText.of(
                            "有 " + broken.size() + " 个本级或上级行政区在提取范围内不完整，已略过，首个为 "
                                    + broken.get(0).values().get("name"),
                            broken.size()
                                    + " administrative areas of this level or a higher one are not complete in the extract"
                                    + " and were passed over, the first is "
                                    + broken.get(0).values().get("name")));
        }
    }

    private List<Parcel> hull() {
        Geometry hull = new ConvexHull(
                        ground.streets.stream()
                                .flatMap(line -> java.util.Arrays.stream(line.getCoordinates()))
                                .toArray(Coordinate[]::new),
                        WayShapes.DEGREES)
                .getConvexHull();
        if (hull.getDimension() < 2) {
            return List.of();
        }
        return List.of(new Parcel(new Recorder.Thing("hull", 0), hull, Map.of("name", HULL_NAME), 0));
    }
}
