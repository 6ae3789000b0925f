package riskmap.backend.http.stream;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import org.reactivestreams.Publisher;

/** The answer of server-sent events. */
public final class EventAnswer {

    private EventAnswer() {}

    /** An answer that goes on as long as the events do; nothing on its way may keep or change them. */
    public static HttpResponse<?> of(Publisher<byte[]> events) {
        return HttpResponse.ok(events)
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache, no-transform")
                // Some proxies hold streams back unless told not to.
                .header("X-Accel-Buffering", "no");
    }
}
