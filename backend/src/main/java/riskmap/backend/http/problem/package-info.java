/**
 * Errors as clients see them: RFC 9457 problem details, whatever went wrong and wherever.
 *
 * <p>Rooms throw {@link riskmap.backend.http.problem.ProblemException}; this room also turns what the framework and the
 * write door throw into problems, and is the only place that catches everything.
 */
package riskmap.backend.http.problem;
