package riskmap.backend.http.processes;

import java.util.List;
import riskmap.geodata.model.LocalizedText;

/** One process of the service. Implementations are singletons without state. */
public interface AnalysisProcess {

    /** The id in addresses; a contract. */
    String id();

    LocalizedText title();

    /** What it answers, by which definition. */
    LocalizedText description();

    /** How it is computed, in one sentence; stands in every result. */
    String method();

    /** Its inputs, in the order people read them. */
    List<Input> inputs();

    /** The media types of its result, the usual one first. */
    default List<String> mediaTypes() {
        return List.of(Answer.JSON);
    }

    /**
     * What the request is going to cost; asked before it is run, so it must be cheap itself.
     *
     * @throws riskmap.backend.http.problem.ProblemException when an input is not allowed
     */
    Cost cost(Request request);

    /**
     * Computes the answer to one request.
     *
     * @throws riskmap.backend.http.problem.ProblemException when an input is not allowed
     */
    Answer run(Request request);
}
