package riskmap.backend.http.processes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.problem.Choices;
import riskmap.backend.http.problem.Problem;
import riskmap.geodata.model.LocalizedText;

/**
 * The body of an execute request.
 *
 * @param inputs its inputs, held to their declaration
 * @param mediaType in which media type the result is wanted
 * @param document whether the result is wanted inside a JSON document of all outputs
 */
record ExecuteRequest(Inputs inputs, String mediaType, boolean document) {

    /** The one output every process has. */
    static final String OUTPUT = "result";

    private static final List<String> MEMBERS = List.of("inputs", "outputs", "response");

    /** Reads a body; whatever is not allowed is a problem of status 400. */
    static ExecuteRequest of(AnalysisProcess process, JsonNode body) {
        if (!body.isObject()) {
            throw Problem.badParameter(
                            "body", body, LocalizedText.of("含成员 inputs 的对象", "an object with the member inputs"))
                    .toException();
        }
        body.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                throw Problem.unknownParameter(name, MEMBERS).toException();
            }
        });
        Inputs inputs = Inputs.of(process.inputs(), body.get("inputs"));
        return new ExecuteRequest(
                inputs, mediaType(process.mediaTypes(), body.path("outputs")), isDocument(body.path("response")));
    }

    private static boolean isDocument(JsonNode response) {
        if (response.isMissingNode() || response.isNull()) {
            return false;
        }
        return switch (response.asText()) {
            case "raw" -> false;
            case "document" -> true;
            default ->
                throw Problem.badParameter("response", response, LocalizedText.of("raw 或 document", "raw or document"))
                        .toException();
        };
    }

    private static String mediaType(List<String> offered, JsonNode outputs) {
        if (outputs.isMissingNode() || outputs.isNull() || outputs.isObject() && outputs.isEmpty()) {
            return offered.get(0);
        }
        if (!outputs.isObject()) {
            throw Problem.badParameter(
                            "outputs",
                            outputs,
                            LocalizedText.of("含成员 " + OUTPUT + " 的对象", "an object with the member " + OUTPUT))
                    .toException();
        }
        for (Map.Entry<String, JsonNode> output : outputs.properties()) {
            if (!output.getKey().equals(OUTPUT)) {
                throw Problem.badParameter("outputs", output.getKey(), OUTPUT).toException();
            }
        }
        return mediaTypeOf(offered, outputs.get(OUTPUT));
    }

    private static String mediaTypeOf(List<String> offered, JsonNode output) {
        JsonNode transmission = output.path("transmissionMode");
        if (!transmission.isMissingNode() && !transmission.asText().equals("value")) {
            throw Problem.badParameter("outputs.result.transmissionMode", transmission, "value")
                    .toException();
        }
        JsonNode wanted = output.path("format").path("mediaType");
        if (wanted.isMissingNode()) {
            return offered.get(0);
        }
        String asked = wanted.asText().replace(" ", "");
        return offered.stream()
                .filter(type -> type.replace(" ", "").equalsIgnoreCase(asked))
                .findFirst()
                .orElseThrow(
                        () -> Problem.badParameter("outputs.result.format.mediaType", wanted, Choices.oneOf(offered))
                                .with("offered", offered)
                                .toException());
    }
}
