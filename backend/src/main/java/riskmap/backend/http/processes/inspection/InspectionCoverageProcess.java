package riskmap.backend.http.processes.inspection;

import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.processes.AnalysisProcess;
import riskmap.backend.http.processes.Answer;
import riskmap.backend.http.processes.Cost;
import riskmap.backend.http.processes.Input;
import riskmap.backend.http.processes.Inputs;
import riskmap.backend.http.processes.Request;
import riskmap.geodata.coverage.GridSelection;
import riskmap.geodata.inspection.InspectionCoverage;
import riskmap.geodata.inspection.InspectionQuery;
import riskmap.geodata.inspection.InspectionReport;
import riskmap.geodata.inspection.Period;
import riskmap.geodata.model.CivilTime;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.snapshot.LayerTable;

/** Who was due to be visited and was not, and where nobody looks? */
@Singleton
final class InspectionCoverageProcess implements AnalysisProcess {

    /** Nanoseconds one place or one visit takes; see {@link Cost}. */
    private static final double EACH = 4_000;

    private static final int MOST_LISTED = 100_000;

    @Override
    public String id() {
        return "inspection-coverage";
    }

    @Override
    public LocalizedText title() {
        return LocalizedText.of("检查覆盖", "Inspection coverage");
    }

    @Override
    public LocalizedText description() {
        return LocalizedText.of(
                "某时段内应查未查:按场所类别与法定下限、上限,分网格统计应查、已查、逾期、超频与覆盖率,巡查与行政检查分开;" + "并列出盲点:无网格、无网格员、从未检查、久未检查。类别不明者单列,不视为合格。",
                "Who was due and not seen in a period: by class of place, minimum and cap, per grid and in all; patrols and"
                        + " licensed inspections are kept apart. Blind spots: in no grid, no officer, never visited, stale."
                        + " Places of a class not known are told apart and never count as fine.");
    }

    @Override
    public String method() {
        return "due = visits a year × days / 365, rounded down; share = visits due and paid / visits due; cap by calendar"
                + " year; a visit counts for the enterprise it names; a place belongs to the grid it lies in, on a shared"
                + " edge to that with the lowest code";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.day("from", "起始日期(含),缺省为一年前", "First day, such as 2026-01-01; a year back when absent"),
                Input.day("to", "截止日期(含),缺省为今天", "Last day; today when absent"),
                Input.choice(
                        "level",
                        "网格层级,缺省为末级",
                        "Level of the grids; the leaves when absent",
                        List.of("zone", "street", "community")),
                Input.filter(),
                RulesInput.declared(),
                Input.number(
                                "evidence",
                                "定位与现场的最大距离(米)",
                                "Greatest distance of evidence from the site in metres that is not remarkable",
                                0,
                                100_000)
                        .otherwise(500),
                Input.integer(
                                "limit",
                                "每类问题最多列出的条数,均匀取自各处(全部计数)",
                                "Most findings of each kind that are listed, taken evenly from all places; all are counted",
                                0,
                                MOST_LISTED)
                        .otherwise(1000));
    }

    @Override
    public List<String> mediaTypes() {
        return List.of(Answer.JSON, Answer.GEOJSON, Answer.CSV);
    }

    @Override
    public Cost cost(Request request) {
        int places = request.view().table("enterprises").size();
        int visits = request.view().table("inspections").size();
        return Cost.of(places + visits, "enterprises and visits", EACH);
    }

    @Override
    public Answer run(Request request) {
        Inputs inputs = request.inputs();
        LayerTable places = request.view().table("enterprises");
        LayerTable grids = request.view().table("grids");
        InspectionQuery query = new InspectionQuery(
                places,
                request.filter(places),
                request.view().table("inspections"),
                grids,
                inputs.text("level")
                        .map(level -> GridSelection.level(grids, request.day(), level))
                        .orElseGet(() -> GridSelection.leaves(grids, request.day())),
                period(request),
                RulesInput.of(inputs, places),
                inputs.number("evidence"),
                inputs.integer("limit"));
        InspectionReport report = InspectionCoverage.check(query, request.progress());
        return Answer.json(json -> new InspectionDocument(json).write(query, report))
                .orGeojson(json -> new InspectionDocument(json).writeFindings(query, report))
                .or(Answer.CSV, (out, provenance) -> TallyTable.write(out, report));
    }

    private static Period period(Request request) {
        LocalDate last = day(request.inputs(), "to").orElse(request.day());
        LocalDate end = last.equals(LocalDate.MAX) ? last : last.plusDays(1);
        LocalDate first = day(request.inputs(), "from").orElse(end.minusYears(1));
        try {
            return new Period(first, end, CivilTime.ZONE);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter(
                            "from",
                            first,
                            LocalizedText.of("不晚于 to 的日期；" + e.getMessage(), "a day up to 'to'; " + e.getMessage()))
                    .toException();
        }
    }

    private static Optional<LocalDate> day(Inputs inputs, String name) {
        return inputs.text(name).map(text -> {
            try {
                LocalDate day = LocalDate.parse(text);
                if (day.getYear() >= 1900 && day.getYear() <= 2200) {
                    return day;
                }
            } catch (DateTimeException e) {
                // Told below, with days that are too far off.
            }
            throw Problem.badParameter(
                            name,
                            text,
                            LocalizedText.of(
                                    "1900-01-01 至 2200-12-31 的日期，写法如 2026-01-31",
                                    "a day such as 2026-01-31, from 1900-01-01 to 2200-12-31"))
                    .toException();
        });
    }
}
