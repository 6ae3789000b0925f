/**
 * Errors as clients see them: RFC 9457 problem details, whatever went wrong and wherever.
 *
 * <p>Their sentences exist in Chinese and English; {@code Accept-Language} (or the parameter {@code lang}) chooses, and a
 * request that names neither gets English. What a library or the store says exists in English only and then stands behind a
 * Chinese sentence.
 *
 * <p>Rooms throw {@link riskmap.backend.http.problem.ProblemException}; this room also turns what the framework and the
 * write door throw into problems, and is the only place that catches everything.
 */
package riskmap.backend.http.problem;
