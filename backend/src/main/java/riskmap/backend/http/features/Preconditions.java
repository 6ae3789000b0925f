package riskmap.backend.http.features;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.live.WriteDoor.Edit;
import riskmap.geodata.model.Feature;
import riskmap.geodata.snapshot.LayerTable;

/**
 * What a change demands of the feature it changes.
 *
 * @param expectedVersion the version it must have, or {@link #NONE}
 * @param mustBeAbsent whether it must not exist yet
 */
record Preconditions(long expectedVersion, boolean mustBeAbsent) {

    /** No demand on the version. */
    static final long NONE = -1;

    /** The demands of the headers {@code If-Match} and {@code If-None-Match}, checked against the present city. */
    static Preconditions of(HttpRequest<?> request, LayerTable table, String id) {
        int row = table.row(id);
        Feature current = row < 0 ? null : table.feature(row);
        String match = request.getHeaders().get(HttpHeaders.IF_MATCH);
        String noneMatch = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
        boolean holds = (match == null || current != null && FeatureTag.matches(match, FeatureTag.of(current)))
                && (noneMatch == null || current == null || !FeatureTag.matches(noneMatch, FeatureTag.of(current)));
        if (!holds) {
            throw failed(table.layer().id(), id, current).toException();
        }
        return new Preconditions(match == null ? NONE : current.version(), noneMatch != null && current == null);
    }

    /** The problem of a change that met another one: 412 when it named a version, else 409. */
    static Problem failed(HttpRequest<?> request, Edit edit, Feature current) {
        boolean conditional = request.getHeaders().contains(HttpHeaders.IF_MATCH)
                || request.getHeaders().contains(HttpHeaders.IF_NONE_MATCH);
        if (conditional) {
            return failed(edit.layerId(), edit.id(), current);
        }
        Problem problem = Problem.of(
                409,
                "conflict",
                "The change conflicts with the present state",
                edit.kind() == Edit.Kind.CREATE
                        ? "layer '" + edit.layerId() + "' already has a feature '" + edit.id() + "'"
                        : "feature '" + edit.id() + "' was changed by someone else at the same moment");
        return describe(problem, edit.layerId(), edit.id(), current);
    }

    private static Problem failed(String layer, String id, Feature current) {
        Problem problem = Problem.of(
                412,
                "precondition-failed",
                "The feature is not in the state the change was made for",
                current == null
                        ? "feature '" + id + "' does not exist"
                        : "feature '" + id + "' has version " + current.version() + " now");
        return describe(problem, layer, id, current);
    }

    private static Problem describe(Problem problem, String layer, String id, Feature current) {
        Problem described = problem.with("layer", layer).with("feature", id);
        if (current == null) {
            return described.with("current", null);
        }
        return described
                .with("current", ItemDocument.tree(current))
                .with("etag", FeatureTag.of(current))
                .withHeader(HttpHeaders.ETAG, FeatureTag.of(current));
    }
}
