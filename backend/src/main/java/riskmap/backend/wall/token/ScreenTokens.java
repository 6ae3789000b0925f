package riskmap.backend.wall.token;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import riskmap.backend.store.document.DocumentStore;
import riskmap.backend.wall.document.Fields;
import riskmap.backend.wall.document.SavedDocuments;
import riskmap.backend.wall.document.ScreenId;

/**
 * Which screens may see more than the public. A token is the screen's id, a dot and a random text; a screen for which one
 * was issued is nobody without it.
 */
@Singleton
public final class ScreenTokens {

    private static final int BYTES = 24;
    private static final int LONGEST = 100;
    private static final int MOST = 500;

    private final SavedDocuments<String> hashes;

    ScreenTokens(DocumentStore store, Clock clock) {
        hashes = new SavedDocuments<>(store, clock, "wall-token", MOST, ScreenTokens::read);
    }

    private static String read(String id, JsonNode document) {
        Fields fields = Fields.of(document, List.of("sha256"));
        String hash = fields.text("sha256", 64, 64);
        fields.finish();
        return hash;
    }

    /** What a token, or the lack of one, says about a screen. */
    public enum Holder {
        /** No token was shown, and none is needed. */
        PUBLIC,
        /** The token is that of the screen. */
        FULL,
        /** The screen has a token, and this is not it. */
        WRONG,
        /** A token was shown that does not hold, or is that of another screen. */
        UNKNOWN
    }

    /**
     * Issues a token; an earlier one of the screen ceases to hold.
     *
     * @param screen id of the screen, as {@link ScreenId}
     */
    public String issue(String screen, String actor) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String token = screen + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        hashes.put(screen, DocumentStore.ANY, Map.of("sha256", sha256(token)), actor);
        return token;
    }

    /**
     * Revokes the token of a screen.
     *
     * @return whether it had one
     */
    public boolean revoke(String screen) {
        return hashes.remove(screen, DocumentStore.ANY);
    }

    /** Asks the store the next time, instead of believing what it said a moment ago. */
    public void askAnew() {
        hashes.askAnew();
    }

    /** The screen whose token this is. */
    public Optional<String> screenOf(String token) {
        if (token == null || token.length() > LONGEST) {
            return Optional.empty();
        }
        String screen = token.substring(0, Math.max(0, token.indexOf('.')));
        return hashes.find(screen)
                .filter(saved -> MessageDigest.isEqual(
                        saved.value().getBytes(StandardCharsets.US_ASCII),
                        sha256(token).getBytes(StandardCharsets.US_ASCII)))
                .map(saved -> screen);
    }

    /**
     * What a token says about a screen.
     *
     * @param token null when none was shown
     */
    public Holder check(String screen, String token) {
        if (screenOf(token).filter(screen::equals).isPresent()) {
            return Holder.FULL;
        }
        if (hashes.find(screen).isPresent()) {
            return Holder.WRONG;
        }
        return token == null ? Holder.PUBLIC : Holder.UNKNOWN;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
