package riskmap.geodata.intake.detect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import riskmap.geodata.model.LocalizedText;

/** Says in both languages why a reference system is suggested, or why none is. */
final class CrsReason {

    private CrsReason() {}

    static CrsDetection tooFew(int points) {
        return none(
                List.of(),
                points,
                String.format(Locale.ROOT, "只有 %,d 个不同的点，少于 %d 个，无法判断", points, CrsDetection.FEWEST),
                String.format(
                        Locale.ROOT,
                        "there are only %,d distinct points, fewer than %d: it cannot be told",
                        points,
                        CrsDetection.FEWEST));
    }

    static CrsDetection nothingKnown(int points) {
        return none(
                List.of(),
                points,
                "城市中还没有可供比对的地块、道路或对象，无法判断",
                "the city has no blocks, roads or places yet to compare with: it cannot be told");
    }

    static CrsDetection elsewhere(List<CrsCandidate> candidates, int points) {
        int most = candidates.isEmpty() ? 0 : candidates.get(0).inCity();
        return none(
                candidates,
                points,
                String.format(Locale.ROOT, "按任何坐标系，%,d 个点中最多只有 %,d 个落在本市，无法判断", points, most),
                String.format(
                        Locale.ROOT,
                        "in no reference system do more than %,d of %,d points fall in the city: it cannot be told",
                        most,
                        points));
    }

    static CrsDetection undecided(List<CrsCandidate> candidates, int points) {
        CrsCandidate first = candidates.get(0);
        CrsCandidate second = candidates.get(1);
        return none(
                candidates,
                points,
                compared(points, first, second, true) + "，差别不足以判断",
                compared(points, first, second, false) + ": too little difference to tell");
    }

    static CrsDetection found(List<CrsCandidate> candidates, int points) {
        CrsCandidate best = candidates.get(0);
        Optional<CrsCandidate> second = candidates.stream().skip(1).findFirst();
        String zh = second.map(other -> compared(points, best, other, true)).orElseGet(() -> alone(points, best, true));
        String en =
                second.map(other -> compared(points, best, other, false)).orElseGet(() -> alone(points, best, false));
        return new CrsDetection(Optional.of(best), candidates, points, LocalizedText.of(zh, en));
    }

    private static CrsDetection none(List<CrsCandidate> candidates, int points, String zh, String en) {
        return new CrsDetection(Optional.empty(), candidates, points, LocalizedText.of(zh, en));
    }

    private static String alone(int points, CrsCandidate one, boolean zh) {
        return zh
                ? String.format(Locale.ROOT, "%,d 个点中有 %,d 个按 %s 落在本市", points, one.inCity(), name(one, true))
                : String.format(
                        Locale.ROOT,
                        "%,d of %,d points fall in the city as %s",
                        one.inCity(),
                        points,
                        name(one, false));
    }

    /** Compares by the kind of fit that tells the two apart best. */
    private static String compared(int points, CrsCandidate one, CrsCandidate other, boolean zh) {
        int city = one.inCity() - other.inCity();
        int ground = one.onGround() - other.onGround();
        int place = one.atPlace() - other.atPlace();
        if (city >= ground && city >= place) {
            return sentence(points, one, one.inCity(), other, other.inCity(), zh, "落在本市", "fall in the city");
        }
        return place > ground
                ? sentence(
                        points,
                        one,
                        one.atPlace(),
                        other,
                        other.atPlace(),
                        zh,
                        "距已知对象不到 50 米",
                        "lie within 50 m of known places")
                : sentence(points, one, one.onGround(), other, other.onGround(), zh, "落在已知地块上", "fall on known blocks");
    }

    private static String sentence(
            int points, CrsCandidate one, int n, CrsCandidate other, int m, boolean zh, String kindZh, String kindEn) {
        return zh
                ? String.format(
                        Locale.ROOT,
                        "%,d 个点中有 %,d 个按 %s %s，按 %s 为 %,d 个",
                        points,
                        n,
                        name(one, true),
                        kindZh,
                        name(other, true),
                        m)
                : String.format(
                        Locale.ROOT,
                        "%,d of %,d points %s as %s, %,d as %s",
                        n,
                        points,
                        kindEn,
                        name(one, false),
                        m,
                        name(other, false));
    }

    private static String name(CrsCandidate candidate, boolean zh) {
        String crs = candidate.crs().equals("EPSG:4326") ? "WGS 84 / CGCS2000" : candidate.crs();
        return candidate.swapped() ? crs + (zh ? "（坐标轴互换）" : " with swapped axes") : crs;
    }
}
