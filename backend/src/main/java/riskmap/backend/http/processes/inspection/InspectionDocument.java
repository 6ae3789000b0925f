package riskmap.backend.http.processes.inspection;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.OptionalInt;
import riskmap.geodata.coverage.GridAssignment;
import riskmap.geodata.export.GeoJson;
import riskmap.geodata.inspection.Cadence;
import riskmap.geodata.inspection.Finding;
import riskmap.geodata.inspection.InspectionQuery;
import riskmap.geodata.inspection.InspectionReport;
import riskmap.geodata.inspection.InspectionReport.VisitCount;
import riskmap.geodata.inspection.PlaceClass;
import riskmap.geodata.inspection.Tally;
import riskmap.geodata.inspection.TallyCube;
import riskmap.geodata.inspection.VisitKind;

/** Writes the members of an inspection-coverage result. */
final class InspectionDocument {

    private final JsonGenerator json;

    InspectionDocument(JsonGenerator json) {
        this.json = json;
    }

    void write(InspectionQuery query, InspectionReport report) throws IOException {
        head(query, report);
        TallyCube cube = report.tallies();
        json.writeArrayFieldStart("classes");
        for (int i = 0; i < cube.classes().size(); i++) {
            placeClass(cube, i);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("grids");
        for (int grid = 0; grid < cube.grids().size(); grid++) {
            json.writeStartObject();
            json.writeStringField("id", cube.grids().get(grid).id());
            json.writeStringField("code", cube.grids().get(grid).code());
            grid(cube, grid);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("inNoGrid");
        grid(cube, GridAssignment.NONE);
        json.writeEndObject();
        findings("problems", report);
    }

    /** Only the findings, as a feature collection. */
    void writeFindings(InspectionQuery query, InspectionReport report) throws IOException {
        json.writeStringField("type", "FeatureCollection");
        head(query, report);
        findings("features", report);
    }

    private void head(InspectionQuery query, InspectionReport report) throws IOException {
        json.writeObjectFieldStart("rules");
        json.writeStringField("name", query.rules().name());
        json.writeStringField("version", query.rules().version());
        json.writeEndObject();
        json.writeObjectFieldStart("period");
        json.writeStringField("from", query.period().from().toString());
        json.writeStringField("to", query.period().to().minusDays(1).toString());
        json.writeNumberField("days", query.period().days());
        json.writeEndObject();
        json.writeObjectFieldStart("summary");
        kinds(report.tallies()::all);
        visits(report.visits());
        json.writeBooleanField("officersKnown", report.officersKnown());
        json.writeObjectFieldStart("problemCounts");
        for (Finding.Kind kind : Finding.Kind.values()) {
            json.writeNumberField(kind.word(), report.counts().get(kind));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void visits(VisitCount visits) throws IOException {
        json.writeObjectFieldStart("visits");
        json.writeNumberField("counted", visits.counted());
        json.writeNumberField("before", visits.before());
        json.writeNumberField("after", visits.after());
        json.writeNumberField("elsewhere", visits.elsewhere());
        json.writeNumberField("undated", visits.undated());
        json.writeNumberField("otherKind", visits.otherKind());
        json.writeEndObject();
    }

    private void placeClass(TallyCube cube, int position) throws IOException {
        PlaceClass one = cube.classes().get(position);
        json.writeStartObject();
        json.writeStringField("id", one.id());
        json.writeObjectFieldStart("title");
        json.writeStringField("zh", one.title().zh());
        json.writeStringField("en", one.title().en());
        json.writeEndObject();
        json.writeStringField("source", one.source());
        json.writeObjectFieldStart("rule");
        for (VisitKind kind : VisitKind.values()) {
            json.writeFieldName(kind.word());
            cadence(one.cadence(kind));
        }
        json.writeEndObject();
        kinds(kind -> cube.ofClass(position, kind));
        json.writeEndObject();
    }

    private void cadence(Cadence cadence) throws IOException {
        json.writeStartObject();
        json.writeNumberField("perYear", cadence.perYear());
        OptionalInt cap = cadence.cap();
        if (cap.isPresent()) {
            json.writeNumberField("cap", cap.getAsInt());
        }
        json.writeNumberField("minutes", cadence.minutes());
        json.writeEndObject();
    }

    private void grid(TallyCube cube, int grid) throws IOException {
        kinds(kind -> cube.ofGrid(grid, kind));
        json.writeObjectFieldStart("classes");
        for (int i = 0; i < cube.classes().size(); i++) {
            int position = i;
            if (cube.cell(grid, position, VisitKind.PATROL).places() > 0) {
                json.writeObjectFieldStart(cube.classes().get(i).id());
                kinds(kind -> cube.cell(grid, position, kind));
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    private interface ByKind {
        Tally of(VisitKind kind);
    }

    private void kinds(ByKind tallies) throws IOException {
        json.writeNumberField("places", tallies.of(VisitKind.PATROL).places());
        for (VisitKind kind : VisitKind.values()) {
            json.writeObjectFieldStart(kind.word());
            tally(tallies.of(kind));
            json.writeEndObject();
        }
    }

    private void tally(Tally tally) throws IOException {
        json.writeNumberField("due", tally.due());
        json.writeNumberField("seen", tally.seen());
        json.writeNumberField("overdue", tally.overdue());
        json.writeNumberField("overCap", tally.overCap());
        json.writeNumberField("duePlaces", tally.duePlaces());
        json.writeNumberField("unseenPlaces", tally.unseenPlaces());
        json.writeNumberField("overduePlaces", tally.overduePlaces());
        json.writeNumberField("overCapPlaces", tally.overCapPlaces());
        if (tally.share().isPresent()) {
            json.writeNumberField("share", tally.share().getAsDouble());
        } else {
            json.writeNullField("share");
        }
    }

    private void findings(String name, InspectionReport report) throws IOException {
        json.writeArrayFieldStart(name);
        for (Finding finding : report.findings()) {
            finding(finding);
        }
        json.writeEndArray();
    }

    private void finding(Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeFieldName("geometry");
        GeoJson.writeGeometry(json, finding.geometry());
        json.writeObjectFieldStart("properties");
        json.writeStringField("kind", finding.kind().word());
        json.writeStringField("layer", finding.layer());
        json.writeStringField("id", finding.id());
        if (finding.visit().isPresent()) {
            json.writeStringField("visit", finding.visit().get().word());
        }
        if (finding.placeClass().isPresent()) {
            json.writeStringField("class", finding.placeClass().get().id());
        }
        json.writeFieldName("grids");
        json.writeArray(
                finding.grids().toArray(String[]::new), 0, finding.grids().size());
        json.writeStringField("reason", finding.reason().en());
        json.writeStringField("reason_zh", finding.reason().zh());
        json.writeEndObject();
        json.writeEndObject();
    }
}
