package riskmap.backend.http.wall;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import riskmap.backend.http.document.Documents;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.request.JsonBody;
import riskmap.backend.http.request.Parameters;
import riskmap.backend.wall.document.SavedDocuments.Saved;
import riskmap.geodata.model.LocalizedText;

/**
 * Answers for a set of saved documents: the list, one, saving, removing; with entity tags, so that of two editors the second
 * one hears of the first.
 *
 * @param name of the set: member of the list, last part of its address
 * @param all the documents by id
 * @param document a value as JSON
 */
record SavedAnswers<T>(
        String name, Supplier<Map<String, Saved<T>>> all, Function<T, Map<String, Object>> document, Change change) {

    /** Changes a document; empty or false when it has another version than expected. */
    interface Change {
        Optional<Long> put(String id, JsonNode body, long expected, String actor);

        boolean remove(String id, long expected);
    }

    HttpResponse<?> list(HttpRequest<?> request) {
        Parameters.of(request);
        return Documents.answer(
                request,
                name,
                Map.of(
                        name,
                        all.get().values().stream()
                                .map(Saved::value)
                                .map(document)
                                .toList()));
    }

    HttpResponse<?> one(HttpRequest<?> request, String id) {
        Parameters.of(request);
        Saved<T> saved = find(id);
        String tag = Tags.of(saved.version());
        MutableHttpResponse<?> answer = Tags.isKnown(request, tag)
                ? HttpResponse.notModified()
                : Documents.answer(request, id, document.apply(saved.value()));
        return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    HttpResponse<?> put(HttpRequest<byte[]> request, String id) {
        Parameters.of(request);
        Optional<Saved<T>> present = Optional.ofNullable(all.get().get(id));
        long version = present.map(Saved::version).orElse(0L);
        long expected = Tags.expected(request, present.isPresent(), version);
        JsonNode body = JsonBody.parse(request.getBody().orElse(null));
        long written = change.put(id, body, expected, Staff.name(request))
                .orElseThrow(() -> Tags.failed(version).toException());
        byte[] stored = Documents.json(document.apply(find(id).value()));
        MutableHttpResponse<byte[]> answer = present.isPresent()
                ? HttpResponse.ok(stored)
                : HttpResponse.<byte[]>created(stored).header(HttpHeaders.LOCATION, "/wall/" + name + "/" + id);
        return answer.contentType(MediaType.APPLICATION_JSON).header(HttpHeaders.ETAG, Tags.of(written));
    }

    HttpResponse<?> delete(HttpRequest<?> request, String id) {
        Parameters.of(request);
        Saved<T> saved = find(id);
        if (saved.version() == 0) {
            throw Problem.of(
                            409,
                            "conflict",
                            LocalizedText.of("修改与当前状态冲突", "The change conflicts with the present state"),
                            LocalizedText.of(
                                    "“" + id + "”是内置的，不能删除；以其标识保存的内容会代替它",
                                    "'" + id + "' is built in and cannot be removed; what is saved under its id stands"
                                            + " in its place"))
                    .toException();
        }
        if (!change.remove(id, Tags.expected(request, true, saved.version()))) {
            throw Tags.failed(saved.version()).toException();
        }
        return HttpResponse.noContent();
    }

    private Saved<T> find(String id) {
        Map<String, Saved<T>> known = all.get();
        Saved<T> saved = known.get(id);
        if (saved == null) {
            String shown = Problem.shorten(id);
            String there = String.join(", ", known.keySet());
            throw Problem.notFound(LocalizedText.of(
                            "没有“" + shown + "”，现有：" + (there.isEmpty() ? "无" : there),
                            "there is no '" + shown + "' among the " + name + "; there are "
                                    + (there.isEmpty() ? "none" : there)))
                    .with("id", Problem.shorten(id))
                    .with("allowed", known.keySet())
                    .toException();
        }
        return saved;
    }
}
