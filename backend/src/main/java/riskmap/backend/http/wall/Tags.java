package riskmap.backend.http.wall;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import riskmap.backend.http.problem.Problem;
import riskmap.geodata.model.LocalizedText;

/** Entity tags of saved documents, and what a change demands of the document it changes. */
final class Tags {

    private static final long ANY = -1;

    private Tags() {}

    /** The tag of a version; 0 is a document that is built in. */
    static String of(long version) {
        return "\"" + version + "\"";
    }

    /** Whether the client has this version already. */
    static boolean isKnown(HttpRequest<?> request, String tag) {
        String seen = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
        return seen != null && (seen.contains(tag) || seen.strip().equals("*"));
    }

    /**
     * The version a document must have when it is changed.
     *
     * @param exists whether there is one now
     * @param version of the one there is; 0 when there is none or it is built in
     */
    static long expected(HttpRequest<?> request, boolean exists, long version) {
        String match = request.getHeaders().get(HttpHeaders.IF_MATCH);
        boolean onlyNew = "*".equals(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH));
        if (exists && onlyNew || !exists && match != null) {
            throw failed(version).toException();
        }
        if (match == null) {
            if (version != 0) {
                throw Problem.of(
                                428,
                                "precondition-required",
                                LocalizedText.of("修改须说明所依据的版本", "A change has to name the version it was made for"),
                                LocalizedText.of(
                                        "请在 If-Match 头中给出 GET 在 ETag 头中返回的标签，或以 If-Match: * 不论版本地修改",
                                        "send the header If-Match with the entity tag that GET answers in the header"
                                                + " ETag, or If-Match: * to change it whatever its version"))
                        .withHeader(HttpHeaders.ETAG, of(version))
                        .toException();
            }
            return 0;
        }
        if (match.strip().equals("*")) {
            return ANY;
        }
        if (!match.contains(of(version))) {
            throw failed(version).toException();
        }
        return version;
    }

    /** The problem of a change made for another version than there is. */
    static Problem failed(long version) {
        return Problem.of(
                        412,
                        "precondition-failed",
                        LocalizedText.of("文档已不是修改所依据的状态", "The document is not in the state the change was made for"),
                        version == 0
                                ? LocalizedText.of("没有保存过此标识的文档", "there is no saved document of this id")
                                : LocalizedText.of("现在是第 " + version + " 版", "it has version " + version + " now"))
                .withHeader(HttpHeaders.ETAG, of(version));
    }
}
