package riskmap.backend.http.problem;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What went wrong, in the words of RFC 9457. Immutable.
 *
 * @param status HTTP status, 400–599
 * @param kind short name of the kind of problem, lower case with hyphens; {@code type} is {@code urn:riskmap:problem:kind}.
 *     Or the address of a kind that a standard defines, which is the {@code type} itself
 * @param title the kind in words, the same for every occurrence
 * @param detail this occurrence, with the value and what is allowed
 * @param members further members of the document
 * @param headers headers the answer carries
 */
public record Problem(
        int status,
        String kind,
        String title,
        String detail,
        Map<String, Object> members,
        Map<String, String> headers) {

    /** The media type of a problem document. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Longest piece of a client's own text that is repeated in an answer. */
    private static final int ECHO_LIMIT = 200;

    public Problem {
        members = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(members));
        headers = Map.copyOf(headers);
    }

    /** A problem without further members. */
    public static Problem of(int status, String kind, String title, String detail) {
        return new Problem(status, kind, title, detail, Map.of(), Map.of());
    }

    /**
     * A parameter whose value is not allowed; status 400.
     *
     * @param allowed what is, in words
     */
    public static Problem badParameter(String parameter, Object value, String allowed) {
        String shown = shorten(value);
        return of(
                        400,
                        "invalid-parameter",
                        "A parameter has a value that is not allowed",
                        "parameter '" + parameter + "' is '" + shown + "'; allowed is " + allowed)
                .with("parameter", parameter)
                .with("value", shown)
                .with("allowed", allowed);
    }

    /** A parameter the address does not know; status 400. */
    public static Problem unknownParameter(String parameter, Collection<String> known) {
        String shown = shorten(parameter);
        return of(
                        400,
                        "unknown-parameter",
                        "The address has no such parameter",
                        "there is no parameter '" + shown + "' here; allowed are " + String.join(", ", known))
                .with("parameter", shown)
                .with("allowed", List.copyOf(known));
    }

    /** Something that is not there; status 404. */
    public static Problem notFound(String detail) {
        return of(404, "not-found", "There is nothing here", detail);
    }

    /** An address that nothing answers; status 404. */
    public static Problem noPage(String path) {
        String shown = shorten(path);
        return notFound("there is no page '" + shown + "'").with("path", shown);
    }

    /** A method an address does not take; status 405. */
    public static Problem wrongMethod(String method, String path, Collection<String> allowed) {
        String methods = String.join(", ", allowed);
        return of(
                        405,
                        "method-not-allowed",
                        "The method is not allowed here",
                        method + " is not allowed on '" + shorten(path) + "'; allowed are " + methods)
                .with("method", method)
                .with("allowed", List.copyOf(allowed))
                .withHeader("Allow", methods);
    }

    /** The same problem with one more member. */
    public Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(status, kind, title, detail, more, headers);
    }

    /** The same problem with one more header. */
    public Problem withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(status, kind, title, detail, members, more);
    }

    /** This problem as something to throw. */
    public ProblemException toException() {
        return new ProblemException(this);
    }

    /** The document. */
    public Map<String, Object> toDocument() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", kind.startsWith("http") ? kind : "urn:riskmap:problem:" + kind);
        document.put("title", title);
        document.put("status", status);
        document.put("detail", detail);
        document.putAll(members);
        return document;
    }

    /** A client's own text, short enough to be repeated to it. */
    public static String shorten(Object value) {
        String text = String.valueOf(value);
        return text.length() <= ECHO_LIMIT ? text : text.substring(0, ECHO_LIMIT) + "…";
    }
}
