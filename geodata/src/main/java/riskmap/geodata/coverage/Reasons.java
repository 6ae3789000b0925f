package riskmap.geodata.coverage;

import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.model.TopologyFault;

/** The sentences that say what is wrong with a plan, with their figures, in both languages. */
final class Reasons {

    /** Codes named in a sentence; of more, the first and how many there are. */
    private static final int MOST_CODES = 3;

    /** Areas from here on are told in km², m². */
    private static final double GREAT = 100_000;

    private Reasons() {}

    /** Ground in no grid; m². */
    static LocalizedText gap(double area) {
        return both("辖区内有 %s 不属于任何网格", "%s of the jurisdiction are in no grid", size(area));
    }

    /** Ground in two grids; m². */
    static LocalizedText overlap(double area, List<String> codes) {
        return both("%s 同时属于 %s 与 %s", "%s lie in both %s and %s", size(area), codes.get(0), codes.get(1));
    }

    /** Parts of grids outside; m². */
    static LocalizedText outside(double area, List<String> codes) {
        return LocalizedText.of(
                text("%s有 %s 在辖区之外", listed(codes).zh(), size(area)),
                text(
                        "%s of %s lie outside the jurisdiction",
                        size(area), listed(codes).en()));
    }

    /** A border of two grids that overlaps thinly; the tolerance in m. */
    static LocalizedText thinOverlap(List<String> codes, double tolerance, int places) {
        return both(
                "%s 与 %s 的边界重叠不超过 %s m，共 %d 处",
                "the border of %s and %s overlaps by at most %s m in %d places",
                codes.get(0),
                codes.get(1),
                tolerance,
                places);
    }

    /** A border along which a sliver is in no grid; the tolerance in m. */
    static LocalizedText uncovered(List<String> codes, double tolerance, int places) {
        return slivers(codes, tolerance, places, "未覆盖的", "uncovered");
    }

    /** A border along which a sliver is outside the jurisdiction; the tolerance in m. */
    static LocalizedText beyond(List<String> codes, double tolerance, int places) {
        return slivers(codes, tolerance, places, "越出辖区的", "outside");
    }

    private static LocalizedText slivers(List<String> codes, double tolerance, int places, String zh, String en) {
        String whose = codes.size() > 1 ? listed(codes).zh() + "之间的边界" : sole(codes, "辖区") + " 的边界";
        String border = "the border "
                + (codes.size() > 1 ? "between " + listed(codes).en() : "of " + sole(codes, "the jurisdiction"));
        return LocalizedText.of(
                text("%s留有 %d 处%s细缝，宽不超过 %s m", whose, places, zh, tolerance),
                text("%s leaves slivers of at most %s m %s in %d places", border, tolerance, en, places));
    }

    private static String sole(List<String> codes, String otherwise) {
        return codes.isEmpty() ? otherwise : codes.get(0);
    }

    /** A polygon without any ground. */
    static LocalizedText empty() {
        return LocalizedText.of("面为空", "polygon is empty");
    }

    /** A polygon that is not valid; the place in degrees. */
    static LocalizedText invalid(TopologyValidationError error, Coordinate at) {
        return LocalizedText.of(
                text("%s，位于 %.6f, %.6f；本次检查中已修复", TopologyFault.of(error).zh(), at.x, at.y),
                text(
                        "%s at %.6f, %.6f; repaired for this check",
                        TopologyFault.of(error).en(), at.x, at.y));
    }

    private static String size(double area) {
        return area < GREAT ? text("%,.1f m²", area) : text("%,.2f km²", area / 1e6);
    }

    private static LocalizedText listed(List<String> codes) {
        int more = codes.size() - MOST_CODES;
        List<String> first = more > 0 ? codes.subList(0, MOST_CODES) : codes;
        return LocalizedText.of(
                (more > 0 ? "" : "网格 ") + String.join("、", first) + (more > 0 ? " 等 " + codes.size() + " 个网格" : " "),
                String.join(", ", first) + (more > 0 ? " and " + more + " more" : ""));
    }

    private static LocalizedText both(String zh, String en, Object... values) {
        return LocalizedText.of(text(zh, values), text(en, values));
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
