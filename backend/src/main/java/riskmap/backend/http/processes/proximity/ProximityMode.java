package riskmap.backend.http.processes.proximity;

import java.util.List;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.processes.Answer;
import riskmap.backend.http.processes.Cost;
import riskmap.backend.http.processes.Request;
import riskmap.geodata.model.LocalizedText;

/** One kind of question about nearness. */
interface ProximityMode {

    /** The value of the input {@code mode} that asks it. */
    String name();

    /** The inputs it takes, {@code mode} and {@code metric} aside. */
    List<String> takes();

    /** What it costs to answer. */
    Cost cost(Request request);

    /** Answers it. */
    Answer run(Request request);

    /** The problem of an input that has to be given. */
    default RuntimeException needs(String input, LocalizedText what) {
        return Problem.badParameter(
                        input,
                        "absent",
                        LocalizedText.of(
                                what.zh() + "；方式 " + name() + " 需要它", what.en() + "; mode " + name() + " needs it"))
                .toException();
    }
}
