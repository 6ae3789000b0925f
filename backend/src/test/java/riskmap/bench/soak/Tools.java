package riskmap.bench.soak;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A connection to the developer tools of a browser (Chrome DevTools Protocol), of one page or of the whole. Nothing is
 * switched on that is not asked for: a test driver has the browser keep a record of every request, which grows without end.
 */
final class Tools implements AutoCloseable {

    private static final long PATIENCE_S = 120;

    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final Map<String, Consumer<JsonNode>> listeners = new ConcurrentHashMap<>();
    private final WebSocket socket;
    private int last;

    Tools(URI address) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Ear())
                .join();
    }

    /** Hears an event from now on, in the order in which they come. */
    void on(String event, Consumer<JsonNode> told) {
        listeners.put(event, told);
    }

    /** Asks for something without parameters. */
    JsonNode send(String method) {
        return send(method, Map.of());
    }

    /**
     * Asks for something and waits for the answer.
     *
     * @throws Refusal where the browser does not do it
     */
    JsonNode send(String method, Map<String, Object> parameters) {
        int id = ++last;
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        try {
            String text = Desk.JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
            socket.sendText(text, true).join();
            JsonNode told = answer.get(PATIENCE_S, TimeUnit.SECONDS);
            if (told.has("error")) {
                throw new Refusal(
                        method + ": " + told.get("error").path("message").asText());
            }
            return told.path("result");
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the browser does not answer " + method, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void take(JsonNode told) {
        if (told.has("id")) {
            waiting.remove(told.get("id").asInt()).complete(told);
        } else {
            listeners.getOrDefault(told.path("method").asText(), event -> {}).accept(told.path("params"));
        }
    }

    private void end(Throwable why) {
        waiting.values().forEach(answer -> answer.completeExceptionally(why));
    }

    @Override
    public void close() {
        socket.abort();
    }

    /** What the browser refused to do, such as looking into a page that is just being loaded. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refusal(String message) {
            super(message);
        }
    }

    private final class Ear implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean whole) {
            message.append(part);
            if (whole) {
                try {
                    take(Desk.JSON.readTree(message.toString()));
                } catch (IOException e) {
                    end(e);
                }
                message.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            end(new IOException("the browser closed the connection: " + code + " " + reason));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable why) {
            end(why);
        }
    }
}
