package riskmap.backend.http.processes.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.processes.Input;
import riskmap.backend.http.processes.Inputs;
import riskmap.geodata.inspection.InspectionRules;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.snapshot.LayerTable;

/** The input {@code rules}: a model of one's own in the form of the data file, the product's where there is none. */
public final class RulesInput {

    private static final String NAME = "rules";
    private static final InspectionRules STANDARD = InspectionRules.standard();

    private RulesInput() {}

    /** Its declaration. */
    public static Input declared() {
        return Input.object(
                NAME,
                "检查频次规则:name、version、needs、speed、detour、classes;缺省为内置规则",
                "How often places are visited: name, version, needs, speed, detour and classes, each with id, when, patrol"
                        + " and inspection; the rules of the product when absent");
    }

    /** The rules to work by; a problem of status 400 that names the member where they are not allowed. */
    public static InspectionRules of(Inputs inputs, LayerTable places) {
        return inputs.object(NAME).map(given -> read(given, places)).orElse(STANDARD);
    }

    private static InspectionRules read(JsonNode given, LayerTable places) {
        try {
            InspectionRules rules = InspectionRules.read(given.toString().getBytes(StandardCharsets.UTF_8));
            rules.check(places.layer());
            return rules;
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter(
                            NAME,
                            given,
                            LocalizedText.of(
                                    "与数据文件形式相同的规则；" + e.getMessage(),
                                    "rules in the form of the data file; " + e.getMessage()))
                    .toException();
        }
    }
}
