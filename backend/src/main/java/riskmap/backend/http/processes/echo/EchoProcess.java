package riskmap.backend.http.processes.echo;

import jakarta.inject.Singleton;
import java.util.List;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.processes.AnalysisProcess;
import riskmap.backend.http.processes.Answer;
import riskmap.backend.http.processes.Input;
import riskmap.backend.http.processes.Request;
import riskmap.geodata.model.LocalizedText;

/** Answers what it is given: for trying out clients. */
@Singleton
final class EchoProcess implements AnalysisProcess {

    private static final int LONGEST = 100_000;

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
        return List.of(Input.any("message", "任意值", "Any value").needed());
    }

    @Override
    public Answer run(Request request) {
        String message = request.inputs().raw("message").toString();
        if (message.length() > LONGEST) {
            throw Problem.badParameter("message", message, "at most " + LONGEST + " characters of JSON")
                    .toException();
        }
        return new Answer(Answer.JSON, json -> {
            json.writeFieldName("message");
            json.writeRawValue(message);
        });
    }
}
