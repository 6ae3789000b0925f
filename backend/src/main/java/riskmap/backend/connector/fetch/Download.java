package riskmap.backend.connector.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Downloads pages into a file, within the time and the bytes that are left. */
final class Download {

    private static final int BLOCK = 1 << 16;
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>\\s*;[^,]*\\brel=\"?next\"?");

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final String shown;
    private final Map<String, String> headers;
    private final Spool spool;
    private long bytes;

    /** Downloads for one run. */
    Download(String shown, Map<String, String> headers, Spool spool) {
        this.shown = shown;
        this.headers = headers;
        this.spool = spool;
    }

    /**
     * What came.
     *
     * @param digest SHA-256 of the body
     * @param next address with the relation next in the header Link, or null
     */
    record Answer(String digest, String next) {}

    Answer to(Path file, URI address) throws IOException {
        Duration left = spool.remaining();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(left).GET();
        headers.forEach(request::setHeader);
        try {
            HttpResponse<InputStream> response = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                accept(response.statusCode());
                // A server that stops in the middle of an answer keeps a reader waiting for ever.
                CompletableFuture.runAsync(
                        () -> closeQuietly(body),
                        CompletableFuture.delayedExecutor(left.toMillis(), TimeUnit.MILLISECONDS));
                return new Answer(copy(body, file), next(response));
            }
        } catch (HttpTimeoutException e) {
            throw e instanceof java.net.http.HttpConnectTimeoutException
                    ? new SourceFailure("The source " + shown + " cannot be reached.", e)
                    : new SourceFailure(spool.tooSlow(), e);
        } catch (ConnectException e) {
            throw new SourceFailure("The source " + shown + " cannot be reached.", e);
        } catch (SourceFailure e) {
            throw e;
        } catch (IOException e) {
            spool.remaining();
            throw new SourceFailure("The source " + shown + " broke off (" + e.getMessage() + ").", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceFailure("The service is stopping.", e);
        }
    }

    private void accept(int status) throws SourceFailure {
        if (status != 200) {
            String hint = status / 100 == 3 ? "; redirects are not followed, write the final address" : "";
            throw new SourceFailure("The source " + shown + " answers with status " + status + hint + ".");
        }
    }

    private String copy(InputStream body, Path file) throws IOException {
        MessageDigest digest = sha256();
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] block = new byte[BLOCK];
            for (int n = body.read(block); n >= 0; n = body.read(block)) {
                bytes += n;
                if (bytes > spool.byteLimit()) {
                    throw new SourceFailure(spool.tooManyBytes());
                }
                digest.update(block, 0, n);
                out.write(block, 0, n);
                spool.remaining();
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String next(HttpResponse<?> response) {
        Matcher link = NEXT.matcher(String.join(", ", response.headers().allValues("Link")));
        return link.find() ? link.group(1) : null;
    }

    private static void closeQuietly(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            // The reader meets the same and tells it.
            return;
        }
    }
}
