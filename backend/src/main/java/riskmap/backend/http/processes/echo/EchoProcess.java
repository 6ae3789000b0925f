package riskmap.backend.http.processes.echo;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.processes.AnalysisProcess;
import riskmap.backend.http.processes.Answer;
import riskmap.backend.http.processes.Cost;
import riskmap.backend.http.processes.Input;
import riskmap.backend.http.processes.Inputs;
import riskmap.backend.http.processes.Request;
import riskmap.geodata.model.LocalizedText;

/** Answers what it is given: for trying out clients. */
@Singleton
final class EchoProcess implements AnalysisProcess {

    private static final int LONGEST = 100_000;

    /** Escapes what is no character, such as half a surrogate pair, which JSON can say but UTF-8 cannot. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @Override
    public String id() {
        return "echo";
    }

    @Override
    public LocalizedText title() {
        return LocalizedText.of("回显", "Echo");
    }

    @Override
    public LocalizedText description() {
        return LocalizedText.of("原样返回输入,用于测试客户端。", "Answers its input unchanged; for trying out clients.");
    }

    @Override
    public String method() {
        return "the input, unchanged";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.any("message", "任意值", "Any value"),
                Input.text("stringInput", "文本", "A text"),
                Input.number("doubleInput", "数", "A number", -1e15, 1e15),
                Input.integer("integerInput", "整数", "A whole number", -1_000_000_000, 1_000_000_000),
                Input.flag("booleanInput", "真假", "True or false"),
                Input.choice("choiceInput", "选项", "One of a few texts", List.of("one", "two", "three")),
                Input.numbers("arrayInput", "数列", "A list of numbers", 1000, -1e15, 1e15),
                Input.object("complexObjectInput", "对象", "An object"),
                Input.geometry("geometryInput", "几何", "A geometry"),
                Input.anyBox("boundingBoxInput", "范围", "A box with its reference system"));
    }

    @Override
    public Cost cost(Request request) {
        return Cost.NONE;
    }

    @Override
    public Answer run(Request request) {
        Map<String, JsonNode> given = new LinkedHashMap<>();
        inputs().stream()
                .map(Input::name)
                .filter(request.inputs()::has)
                .forEach(name -> given.put(name, request.inputs().raw(name)));
        if (given.isEmpty()) {
            throw Problem.badParameter(
                            "message",
                            "absent",
                            LocalizedText.of("任意值；至少需要一个输入", "any value; at least one input is needed"))
                    .toException();
        }
        check(request.inputs());
        given.forEach((name, value) -> {
            if (value.toString().length() > LONGEST) {
                throw Problem.badParameter(
                                name,
                                value,
                                LocalizedText.of(
                                        "最多 " + LONGEST + " 个字符的 JSON", "at most " + LONGEST + " characters of JSON"))
                        .toException();
            }
        });
        return Answer.json(json -> {
            for (Map.Entry<String, JsonNode> value : given.entrySet()) {
                json.writeFieldName(value.getKey());
                json.writeRawValue(JSON.writeValueAsString(value.getValue()));
            }
        });
    }

    /** Reading a value checks it. */
    private static void check(Inputs inputs) {
        inputs.text("stringInput");
        inputs.text("choiceInput");
        inputs.flag("booleanInput");
        inputs.geometry("geometryInput");
        if (inputs.has("doubleInput")) {
            inputs.number("doubleInput");
        }
        if (inputs.has("integerInput")) {
            inputs.integer("integerInput");
        }
        if (inputs.has("arrayInput")) {
            inputs.numbers("arrayInput");
        }
        inputs.object("complexObjectInput");
        inputs.anyBox("boundingBoxInput");
    }
}
