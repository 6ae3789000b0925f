package riskmap.backend.http.processes.coverage;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import riskmap.geodata.coverage.CoverageProblem;
import riskmap.geodata.coverage.CoverageReport;
import riskmap.geodata.coverage.Grid;
import riskmap.geodata.export.GeoJson;
import riskmap.geodata.inspection.GridWorkload;
import riskmap.geodata.inspection.InspectionRules;

/** Writes the members of a grid-coverage result. */
final class CoverageDocument {

    /** Most features listed one by one; their number is always given in full. */
    private static final int MOST_LISTED = 1000;

    private final JsonGenerator json;

    CoverageDocument(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Everything.
     *
     * @param made the grids in the order of the report, with their geometry, when they were made for this check and are
     *     in no layer; else empty
     */
    void write(CoverageReport report, GridCensus census, InspectionRules rules, List<Grid> made) throws IOException {
        summary(report.summary(), census);
        if (census.isCounted()) {
            json.writeObjectFieldStart("workloadModel");
            json.writeStringField("name", rules.name());
            json.writeStringField("version", rules.version());
            json.writeEndObject();
        }
        json.writeArrayFieldStart("problems");
        for (CoverageProblem problem : report.problems()) {
            problem(problem);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("grids");
        for (int i = 0; i < report.grids().size(); i++) {
            grid(report.grids().get(i), census, i, made);
        }
        json.writeEndArray();
        if (census.isCounted()) {
            strays("unassigned", census.unassigned());
            strays("contested", census.contested());
            strays("spanning", census.spanning());
        }
    }

    /** Only the problems, as a feature collection. */
    void writeProblems(CoverageReport report, GridCensus census) throws IOException {
        json.writeStringField("type", "FeatureCollection");
        summary(report.summary(), census);
        json.writeArrayFieldStart("features");
        for (CoverageProblem problem : report.problems()) {
            problem(problem);
        }
        json.writeEndArray();
    }

    private void summary(CoverageReport.Summary summary, GridCensus census) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeNumberField("gridCount", summary.gridCount());
        json.writeNumberField("jurisdictionArea", summary.jurisdictionArea());
        json.writeNumberField("coveredShare", summary.coveredShare());
        json.writeNumberField("gapCount", summary.gapCount());
        json.writeNumberField("gapArea", summary.gapArea());
        json.writeNumberField("overlapCount", summary.overlapCount());
        json.writeNumberField("overlapArea", summary.overlapArea());
        json.writeNumberField("outsideCount", summary.outsideCount());
        json.writeNumberField("outsideArea", summary.outsideArea());
        json.writeNumberField("misalignedCount", summary.misalignedCount());
        json.writeNumberField("misalignedArea", summary.misalignedArea());
        json.writeNumberField("invalidCount", summary.invalidCount());
        if (census.isCounted()) {
            json.writeNumberField("unassignedFeatures", census.unassigned().size());
            json.writeNumberField("contestedFeatures", census.contested().size());
            json.writeNumberField("spanningFeatures", census.spanning().size());
        }
        json.writeEndObject();
    }

    private void problem(CoverageProblem problem) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeFieldName("geometry");
        GeoJson.writeGeometry(json, problem.geometry());
        json.writeObjectFieldStart("properties");
        json.writeStringField("kind", problem.kind().word());
        json.writeNumberField("area", problem.area());
        json.writeArrayFieldStart("grids");
        for (String code : problem.grids()) {
            json.writeString(code);
        }
        json.writeEndArray();
        json.writeStringField("reason", problem.reason().en());
        json.writeStringField("reason_zh", problem.reason().zh());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void grid(CoverageReport.GridMeasure grid, GridCensus census, int number, List<Grid> made)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("id", grid.id());
        json.writeStringField("code", grid.code());
        json.writeNumberField("area", grid.area());
        json.writeNumberField("perimeter", grid.perimeter());
        json.writeNumberField("compactness", grid.compactness());
        if (!made.isEmpty()) {
            json.writeFieldName("geometry");
            GeoJson.writeGeometry(json, made.get(number).geometry());
        }
        if (census.isCounted()) {
            json.writeObjectFieldStart("counts");
            for (Map.Entry<String, GridCensus.LayerCount> layer :
                    census.of(number).entrySet()) {
                count(layer.getKey(), layer.getValue());
            }
            json.writeEndObject();
            workload(census.workload(number));
        }
        json.writeEndObject();
    }

    private void workload(GridWorkload load) throws IOException {
        json.writeObjectFieldStart("workload");
        json.writeNumberField("patrolsDue", load.patrols());
        json.writeNumberField("inspectionsDue", load.inspections());
        json.writeNumberField("siteHours", load.siteHours());
        json.writeNumberField("travelHours", load.travelHours());
        json.writeNumberField("hours", load.hours());
        json.writeNumberField("classNotKnown", load.notKnown());
        json.writeEndObject();
    }

    private void count(String layer, GridCensus.LayerCount count) throws IOException {
        json.writeObjectFieldStart(layer);
        json.writeNumberField("count", count.count());
        json.writeObjectFieldStart("levels");
        for (Map.Entry<String, Integer> level : count.byLevel().entrySet()) {
            json.writeNumberField(level.getKey(), level.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void strays(String name, List<GridCensus.Stray> strays) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("count", strays.size());
        json.writeArrayFieldStart("features");
        for (GridCensus.Stray stray : strays.subList(0, Math.min(MOST_LISTED, strays.size()))) {
            json.writeStartObject();
            json.writeStringField("layer", stray.table().layer().id());
            json.writeStringField("id", stray.table().id(stray.row()));
            json.writeFieldName("position");
            json.writeArray(
                    new double[] {stray.table().lon(stray.row()), stray.table().lat(stray.row())}, 0, 2);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
