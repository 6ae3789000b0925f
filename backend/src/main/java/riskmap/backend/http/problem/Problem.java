package riskmap.backend.http.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import riskmap.geodata.model.LocalizedText;

/**
 * What went wrong, in the words of RFC 9457 and in both languages; the answer is in the one that was asked for. Immutable.
 *
 * @param status HTTP status, 400–599
 * @param kind short name of the kind of problem, lower case with hyphens; {@code type} is {@code urn:riskmap:problem:kind}.
 *     Or the address of a kind that a standard defines, which is the {@code type} itself
 * @param title the kind in words, the same for every occurrence
 * @param detail this occurrence, with the value and what is allowed
 * @param members further members of the document; texts in them that exist in both languages are answered in one
 * @param headers headers the answer carries
 */
public record Problem(
        int status,
        String kind,
        LocalizedText title,
        LocalizedText detail,
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
    public static Problem of(int status, String kind, LocalizedText title, LocalizedText detail) {
        return new Problem(status, kind, title, detail, Map.of(), Map.of());
    }

    /** A text that is the same in both languages: codes, a client's own words, those of a library. */
    private static LocalizedText same(String text) {
        return LocalizedText.of(text, text);
    }

    /**
     * A parameter whose value is not allowed; status 400.
     *
     * @param allowed what is, in words
     */
    public static Problem badParameter(String parameter, Object value, LocalizedText allowed) {
        String shown = shorten(value);
        return of(
                        400,
                        "invalid-parameter",
                        LocalizedText.of("参数的值不被允许", "A parameter has a value that is not allowed"),
                        LocalizedText.of(
                                "参数“" + parameter + "”的值为“" + shown + "”，允许的是" + allowed.zh(),
                                "parameter '" + parameter + "' is '" + shown + "'; allowed is " + allowed.en()))
                .with("parameter", parameter)
                .with("value", shown)
                .with("allowed", allowed);
    }

    /** The same where what is allowed is said by codes, or exists in English only. */
    public static Problem badParameter(String parameter, Object value, String allowed) {
        return badParameter(parameter, value, same(allowed));
    }

    /** A parameter the address does not know; status 400. */
    public static Problem unknownParameter(String parameter, Collection<String> known) {
        String shown = shorten(parameter);
        String names = String.join(", ", known);
        return of(
                        400,
                        "unknown-parameter",
                        LocalizedText.of("此地址没有这个参数", "The address has no such parameter"),
                        LocalizedText.of(
                                "此处没有参数“" + shown + "”，允许的有 " + names,
                                "there is no parameter '" + shown + "' here; allowed are " + names))
                .with("parameter", shown)
                .with("allowed", List.copyOf(known));
    }

    /** Something that is not there; status 404. */
    public static Problem notFound(LocalizedText detail) {
        return of(404, "not-found", LocalizedText.of("没有找到", "There is nothing here"), detail);
    }

    /** An address that nothing answers; status 404. */
    public static Problem noPage(String path) {
        String shown = shorten(path);
        return notFound(LocalizedText.of("没有页面“" + shown + "”", "there is no page '" + shown + "'"))
                .with("path", shown);
    }

    /** A method an address does not take; status 405. */
    public static Problem wrongMethod(String method, String path, Collection<String> allowed) {
        String methods = String.join(", ", allowed);
        String shown = shorten(path);
        return of(
                        405,
                        "method-not-allowed",
                        LocalizedText.of("此处不允许这种方法", "The method is not allowed here"),
                        LocalizedText.of(
                                "地址“" + shown + "”不允许 " + method + "，允许的有 " + methods,
                                method + " is not allowed on '" + shown + "'; allowed are " + methods))
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

    /**
     * The document.
     *
     * @param language {@code zh} or {@code en}
     */
    public Map<String, Object> toDocument(String language) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", kind.startsWith("http") ? kind : "urn:riskmap:problem:" + kind);
        document.put("title", title.in(language));
        document.put("status", status);
        document.put("detail", detail.in(language));
        members.forEach((name, value) -> document.put(name, said(value, language)));
        return document;
    }

    private static Object said(Object value, String language) {
        if (value instanceof LocalizedText text) {
            return text.in(language);
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((name, member) -> copy.put(name, said(member, language)));
            return copy;
        }
        return value instanceof List<?> list
                ? list.stream().map(item -> said(item, language)).collect(Collectors.toCollection(ArrayList::new))
                : value;
    }

    /** A client's own text, short enough to be repeated to it. */
    public static String shorten(Object value) {
        String text = String.valueOf(value);
        return text.length() <= ECHO_LIMIT ? text : text.substring(0, ECHO_LIMIT) + "…";
    }

    /** A text that may repeat a client's own, short enough in both languages. */
    public static LocalizedText shortened(LocalizedText text) {
        return LocalizedText.of(shorten(text.zh()), shorten(text.en()));
    }
}
