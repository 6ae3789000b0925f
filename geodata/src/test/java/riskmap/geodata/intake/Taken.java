package riskmap.geodata.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import riskmap.geodata.intake.issue.IntakeIssue;
import riskmap.geodata.intake.issue.IntakeReport;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.LayerCatalog;

/**
 * What the pipeline made of a source, for tests.
 *
 * @param features the features in order
 * @param layers the layer of each
 * @param report the report
 */
public record Taken(List<Feature> features, List<String> layers, IntakeReport report) {

    /** Takes a source through the standard catalogue; verified first, as an import does. */
    public static Taken from(SourceReader source, ImportMapping mapping) throws IOException {
        return from(source, mapping, null);
    }

    /** The same, with every issue written to a file. */
    public static Taken from(SourceReader source, ImportMapping mapping, Path issues) throws IOException {
        source.verify();
        List<Feature> features = new ArrayList<>();
        List<String> layers = new ArrayList<>();
        IntakeReport report = new Intake(LayerCatalog.standard(), mapping, issues)
                .run(
                        source,
                        (layer, feature) -> {
                            layers.add(layer.id());
                            features.add(feature);
                        },
                        bytes -> {});
        assertEquals(report.accepted() + report.repaired(), features.size(), "features against the totals");
        report.issues().forEach(issue -> Han.check(issue.reason()));
        assertTrue(Han.in(report.toText(10, "zh")), () -> report.toText(10, "zh"));
        return new Taken(features, layers, report);
    }

    /** The only feature. */
    public Feature only() {
        assertEquals(1, features.size(), () -> report.toText(10, "en"));
        return features.get(0);
    }

    /** Kinds of the held issues that concern records, in order. */
    public List<String> kinds() {
        return report.issues().stream()
                .filter(issue -> issue.severity() != IntakeIssue.Severity.NOTICE)
                .map(IntakeIssue::kind)
                .toList();
    }

    /** The first held issue of a kind. */
    public IntakeIssue issue(String kind) {
        return report.issues().stream()
                .filter(issue -> issue.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " in\n" + report.toText(20, "en")));
    }
}
