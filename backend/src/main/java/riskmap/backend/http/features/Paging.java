package riskmap.backend.http.features;

import java.util.regex.Pattern;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.request.Parameters;
import riskmap.geodata.model.LocalizedText;

/**
 * Which part of a selection a page shows.
 *
 * @param limit features on the page, 1 to {@link #MOST}
 * @param offset features skipped
 * @param after place the page comes behind, or null
 * @param before place the page ends before, or null; not beside {@code after} or an offset
 */
record Paging(int limit, int offset, Cursor after, Cursor before) {

    static final int MOST = 10_000;
    static final int USUAL = 100;
    private static final int FARTHEST = 100_000_000;
    /** Whole numbers above {@link #MOST}. */
    private static final Pattern BEYOND = Pattern.compile("0*([1-9][0-9]{5,}|[2-9][0-9]{4}|1(?!0000)[0-9]{4})");

    static Paging read(Parameters parameters, Sorting sorting) {
        Paging paging = new Paging(
                limit(parameters),
                parameters.integer("offset", 0, FARTHEST, 0),
                cursor(parameters, "after", sorting),
                cursor(parameters, "before", sorting));
        if (paging.before != null && (paging.after != null || paging.offset > 0)) {
            throw Problem.badParameter(
                            "before",
                            parameters.text("before").orElse(""),
                            LocalizedText.of("不与 after 和 offset 同时给出的位置", "a place without after and offset"))
                    .toException();
        }
        return paging;
    }

    /** A limit beyond the greatest is no error by the standard: the page is as large as pages get. */
    private static int limit(Parameters parameters) {
        boolean beyond =
                parameters.text("limit").filter(BEYOND.asMatchPredicate()).isPresent();
        return beyond ? MOST : parameters.integer("limit", 1, MOST, USUAL);
    }

    private static Cursor cursor(Parameters parameters, String name, Sorting sorting) {
        return parameters
                .text(name)
                .map(text -> Cursor.parse(text, sorting)
                        .orElseThrow(() -> Problem.badParameter(name, text, allowed(sorting))
                                .toException()))
                .orElse(null);
    }

    private static LocalizedText allowed(Sorting sorting) {
        return sorting.isById()
                ? LocalizedText.of("要素的标识", "the id of a feature")
                : LocalizedText.of(
                        "取自 sortby=" + sorting + " 的页面链接的位置", "a place from a link of a page with sortby=" + sorting);
    }
}
