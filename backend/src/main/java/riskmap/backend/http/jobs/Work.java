package riskmap.backend.http.jobs;

import riskmap.geodata.model.Progress;

/** What a job does. */
@FunctionalInterface
public interface Work {

    /**
     * Does it.
     *
     * @param progress to be told of every step; throws when the job was dismissed or has run too long
     * @throws riskmap.backend.http.problem.ProblemException when there is no result for a reason the client can mend
     */
    Result run(Progress progress);
}
