package riskmap.backend.http.problem;

/** Ends a request with a problem. It is an answer, not a fault of the program, so it carries no stack trace. */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    /** With what the client is told. */
    public ProblemException(Problem problem) {
        super(problem.detail().en(), null, false, false);
        this.problem = problem;
    }

    /** What the client is told. */
    public Problem problem() {
        return problem;
    }
}
