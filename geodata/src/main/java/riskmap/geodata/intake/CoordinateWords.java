package riskmap.geodata.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.model.LocalizedText;

/** Says why a coordinate is none of its reference system, and what may be meant. */
final class CoordinateWords {

    private static final int MILLION = 1_000_000;

    private CoordinateWords() {}

    static LocalizedText of(Crs crs, double x, double y) {
        String en = crs.explain(x, y);
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            return LocalizedText.of("坐标（" + x + "，" + y + "）不是有限数", en);
        }
        Envelope domain = crs.domain();
        String fact = "坐标（" + plain(x) + "，" + plain(y) + "）超出 " + crs.id() + " 的范围：x 应为 " + plain(domain.getMinX())
                + " 至 " + plain(domain.getMaxX()) + "，y 应为 " + plain(domain.getMinY()) + " 至 "
                + plain(domain.getMaxY());
        return LocalizedText.of(fact + hint(crs, x, y), en);
    }

    private static String hint(Crs crs, double x, double y) {
        if (crs.contains(y, x)) {
            return "；坐标轴可能颠倒了：经度或东坐标应在前";
        }
        if (crs.isDegrees()) {
            return Math.abs(x) > 1000 && Math.abs(y) > 1000 ? "；看起来是以米为单位的坐标，请声明其坐标系，例如 EPSG:4549" : "";
        }
        if (Crs.LON_LAT.contains(x, y)) {
            return "；看起来是经纬度，请声明 EPSG:4326、EPSG:4490、GCJ-02 或 BD-09";
        }
        boolean numbered = x > MILLION;
        return numbered == crs.domain().getMinX() > MILLION ? "" : "；东坐标" + (numbered ? "带有" : "缺少") + "带号，请声明相应的坐标系";
    }

    private static String plain(double value) {
        return new BigDecimal(value)
                .setScale(6, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
