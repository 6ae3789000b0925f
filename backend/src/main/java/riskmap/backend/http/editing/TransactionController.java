package riskmap.backend.http.editing;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import riskmap.backend.http.city.CityView;
import riskmap.backend.http.document.Documents;
import riskmap.backend.http.problem.ProblemException;
import riskmap.backend.http.request.Addresses;
import riskmap.backend.http.request.JsonBody;
import riskmap.backend.http.request.Parameters;
import riskmap.backend.live.EditConflict;
import riskmap.backend.live.InvalidEdit;
import riskmap.backend.live.LiveCity;
import riskmap.backend.live.WriteDoor;
import riskmap.backend.live.WriteDoor.Applied;
import riskmap.backend.live.WriteDoor.Once;

/** {@code POST /ogc/transactions}: changes to several features of several layers, all or none. */
@Controller("/ogc/transactions")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class TransactionController {

    /** Media type of the draft. */
    static final String MEDIA_TYPE = "application/ogc-tx+json";

    private final LiveCity city;
    private final WriteDoor door;
    private final Addresses addresses;

    TransactionController(LiveCity city, WriteDoor door, Addresses addresses) {
        this.city = city;
        this.door = door;
        this.addresses = addresses;
    }

    @Post
    @Consumes({MEDIA_TYPE, MediaType.APPLICATION_JSON})
    HttpResponse<?> execute(HttpRequest<byte[]> request) {
        Parameters.of(request);
        CityView view = CityView.of(request, city);
        List<Action> actions =
                TransactionBody.read(JsonBody.parse(request.getBody().orElse(null)), view);
        Once once = RequestKey.of(request);
        String actor = EditController.actor(request);
        // The first answer comes before any look at the city: the first request has changed it.
        Applied applied = recall(actor, once).orElseGet(() -> apply(actor, once, view, actions));
        Preference preference = Preference.of(request);
        TransactionAnswer answer = new TransactionAnswer(addresses.base(request), actions, applied, preference);
        MutableHttpResponse<?> response = HttpResponse.ok(Documents.json(answer.document()))
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.VARY, "Prefer");
        return preference.applied(applied.repeated() ? response.header("Idempotent-Replayed", "true") : response);
    }

    private Optional<Applied> recall(String actor, Once once) {
        return once == null ? Optional.empty() : door.recall(actor, once);
    }

    private Applied apply(String actor, Once once, CityView view, List<Action> actions) {
        try {
            return write(actor, once, TransactionPlan.of(view, actions));
        } catch (ProblemException refused) {
            // The same request may have come in between: then it did what stands in the way of this one.
            return recall(actor, once).orElseThrow(() -> refused);
        }
    }

    private Applied write(String actor, Once once, TransactionPlan plan) {
        try {
            return door.apply(actor, plan.edits(), once);
        } catch (EditConflict conflict) {
            throw plan.refusal(conflict);
        } catch (InvalidEdit invalid) {
            throw plan.refusal(invalid);
        }
    }
}
