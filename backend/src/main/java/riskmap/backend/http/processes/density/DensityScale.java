package riskmap.backend.http.processes.density;

import java.util.List;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.processes.Input;
import riskmap.backend.http.processes.Inputs;
import riskmap.geodata.density.DensityClasses;
import riskmap.geodata.density.DensityField;
import riskmap.geodata.model.LocalizedText;

/**
 * In which classes a field is shown: those of given breaks, else the series 1–2–5 at the power of ten that suits the field's
 * own maximum, see {@link DensityClasses#reaching}. Never those of what happens to be in sight, so that all tiles and
 * pictures of a field agree.
 */
final class DensityScale {

    /** Lowest break: less is nothing. */
    private static final double LEAST = 1e-9;

    /** The input {@code breaks}. */
    static final Input BREAKS = Input.numbers(
            "breaks",
            "分级下限(每平方千米),升序;缺省为 1–2–5 系列,按整个图层的最大密度取 10 的幂",
            "Lower bounds of the classes per km², ascending; the series 1–2–5 at the power of ten that suits the whole"
                    + " layer's greatest density when absent",
            DensityClasses.MOST,
            LEAST,
            1e12);

    private DensityScale() {}

    static DensityClasses of(Inputs inputs, DensityField field) {
        if (!inputs.has(BREAKS.name())) {
            return DensityClasses.reaching(field.peak());
        }
        List<Double> breaks = inputs.numbers(BREAKS.name());
        try {
            return DensityClasses.of(breaks);
        } catch (IllegalArgumentException bad) {
            throw Problem.badParameter(
                            BREAKS.name(),
                            breaks,
                            LocalizedText.of(
                                    "1 至 " + DensityClasses.MOST + " 个大于 0 的递增的数",
                                    "1 to " + DensityClasses.MOST + " ascending numbers above 0"))
                    .toException();
        }
    }
}
