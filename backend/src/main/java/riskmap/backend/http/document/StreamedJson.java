package riskmap.backend.http.document;

import com.fasterxml.jackson.core.JsonGenerator;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Answers with JSON that is written while it is being sent, so that a whole layer costs no more memory than a page of
 * it. The next piece is made only when the client has taken the last one.
 */
@Singleton
public class StreamedJson {

    private final Scheduler work;

    StreamedJson(@Named("work") ExecutorService work) {
        this.work = Schedulers.fromExecutorService(work);
    }

    /** Something that is written piece by piece. */
    public interface Source {

        /**
         * Writes the next piece.
         *
         * @return whether another piece follows
         */
        boolean write(JsonGenerator json) throws IOException;
    }

    /** The answer, compressed when the client accepts gzip. */
    public MutableHttpResponse<?> answer(HttpRequest<?> request, String mediaType, Source source) {
        boolean gzip = Encoding.acceptsGzip(request);
        JsonChunks chunks = new JsonChunks(source, gzip);
        byte[] first = chunks.next();
        MutableHttpResponse<?> response = chunks.hasNext()
                ? HttpResponse.ok(Flux.concat(Flux.just(first), rest(chunks)))
                : HttpResponse.ok(first);
        if (gzip) {
            response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return response.contentType(mediaType).header(HttpHeaders.VARY, "Accept, Accept-Language, Accept-Encoding");
    }

    private Flux<byte[]> rest(JsonChunks chunks) {
        return Flux.<byte[]>generate(sink -> {
                    if (chunks.hasNext()) {
                        sink.next(chunks.next());
                    } else {
                        sink.complete();
                    }
                })
                .doFinally(signal -> chunks.close())
                .subscribeOn(work);
    }
}
