package riskmap.backend.http.editing;

import io.micronaut.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.live.WriteDoor.Once;
import riskmap.geodata.model.LocalizedText;

/**
 * The header {@code Idempotency-Key}: a client that does not know whether its request arrived sends it again with the same
 * key, and it is done once. Keys belong to the account that sends them.
 */
final class RequestKey {

    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 128;

    private RequestKey() {}

    /** The key with the digest of method, address and body, or null when the request has none. */
    static Once of(HttpRequest<byte[]> request) {
        String given = request.getHeaders().get(HEADER);
        if (given == null) {
            return null;
        }
        String key = given.strip().replaceAll("^\"(.*)\"$", "$1");
        if (key.isEmpty() || key.length() > LONGEST || !key.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
            throw Problem.badParameter(
                            HEADER,
                            given,
                            LocalizedText.of(
                                    "1 至 " + LONGEST + " 个可打印的 ASCII 字符",
                                    "1 to " + LONGEST + " printable ASCII characters"))
                    .toException();
        }
        return new Once(key, digest(request));
    }

    private static String digest(HttpRequest<byte[]> request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.getMethodName() + " " + request.getPath() + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(request.getBody().orElse(new byte[0]));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
