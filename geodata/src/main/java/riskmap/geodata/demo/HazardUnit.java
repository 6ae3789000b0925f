package riskmap.geodata.demo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import riskmap.geodata.model.MajorHazardLevel;

/**
 * A unit with its inventory, identified and graded by GB 18218-2018: S = Σq/Q, R = α·Σβq/Q. Decimal arithmetic, because
 * the limits are exact.
 *
 * @param stocks substances and design quantities
 * @param residents residents within 500 m
 */
record HazardUnit(List<Stock> stocks, int residents) {

    /** A substance and its design maximum in tonnes. */
    record Stock(Substance substance, BigDecimal tonnes) {

        BigDecimal ratio() {
            return tonnes.divide(substance.critical(), MathContext.DECIMAL64);
        }
    }

    BigDecimal alpha() {
        if (residents >= 100) {
            return new BigDecimal("2.0");
        }
        if (residents >= 50) {
            return new BigDecimal("1.5");
        }
        if (residents >= 30) {
            return new BigDecimal("1.2");
        }
        return residents >= 1 ? new BigDecimal("1.0") : new BigDecimal("0.5");
    }

    BigDecimal s() {
        return stocks.stream().map(Stock::ratio).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal r() {
        return alpha().multiply(stocks.stream()
                .map(stock -> stock.ratio().multiply(stock.substance().beta()))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    MajorHazardLevel level() {
        if (s().compareTo(BigDecimal.ONE) < 0) {
            return MajorHazardLevel.NONE;
        }
        double r = r().doubleValue();
        if (r >= 100) {
            return MajorHazardLevel.LEVEL_1;
        }
        if (r >= 50) {
            return MajorHazardLevel.LEVEL_2;
        }
        return r >= 10 ? MajorHazardLevel.LEVEL_3 : MajorHazardLevel.LEVEL_4;
    }

    BigDecimal tonnes() {
        return stocks.stream().map(Stock::tonnes).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The inventory as {@code name=tonnes;name=tonnes}. */
    String inventory() {
        return String.join(
                ";",
                stocks.stream()
                        .map(stock ->
                                stock.substance().name() + "=" + stock.tonnes().toPlainString())
                        .toList());
    }

    /** How S and R came about, in words an inspector can follow. */
    String provenance() {
        StringBuilder text = new StringBuilder("GB 18218-2018;");
        for (Stock stock : stocks) {
            text.append(stock.substance().name())
                    .append(" q=")
                    .append(stock.tonnes().toPlainString())
                    .append(" t,Q=")
                    .append(stock.substance().critical())
                    .append(" t,β=")
                    .append(stock.substance().beta())
                    .append('(')
                    .append(stock.substance().source())
                    .append(");");
        }
        return text.append("500 m 内常住人口 ")
                .append(residents)
                .append(" 人,α=")
                .append(alpha())
                .append(";S=")
                .append(rounded(s()))
                .append(",R=")
                .append(rounded(r()))
                .toString();
    }

    static double rounded(BigDecimal value) {
        return value.setScale(4, RoundingMode.HALF_UP).doubleValue();
    }
}
