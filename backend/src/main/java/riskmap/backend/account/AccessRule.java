package riskmap.backend.account;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.regex.Pattern;
import org.reactivestreams.Publisher;

/**
 * Who may do what, in one place and by default closed: what is not reading needs the role of an editor, so that a new
 * address cannot be open by oversight.
 *
 * <p>Reading is open to anyone when {@code riskmap.public-read} says so; unset, it is open while the service listens on
 * a loopback address only. Pages are always open: they hold no data, and people log in with them.
 */
@Singleton
class AccessRule implements SecurityRule<HttpRequest<?>> {

    private static final Set<String> DATA = Set.of("ogc", "events", "metrics");

    /** Files and other departments' records hold what no public profile has filtered yet. */
    private static final Set<String> BROUGHT = Set.of("imports", "connectors");

    /** Of the wall, everything below these is data; the rest are its pages. */
    private static final Pattern WALL_DATA =
            Pattern.compile("/wall/(scenes(?!/edit$)|figures|channel|screens|commands|walls)(/.*)?");

    private static final Pattern SCREENS = Pattern.compile("/wall/screens/?");

    private final boolean openReading;

    AccessRule(
            @Nullable @Value("${riskmap.public-read}") Boolean publicRead,
            @Value("${micronaut.server.host:127.0.0.1}") String host) {
        this.openReading = publicRead == null ? isLoopback(host) : publicRead;
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            // The server will refuse to start on such a host; until then nothing is open.
            return false;
        }
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Publisher<SecurityRuleResult> check(HttpRequest<?> request, @Nullable Authentication who) {
        return Publishers.just(isAllowed(request, who) ? SecurityRuleResult.ALLOWED : SecurityRuleResult.REJECTED);
    }

    private boolean isAllowed(HttpRequest<?> request, Authentication who) {
        String path = request.getPath();
        if (BROUGHT.contains(firstSegment(path))) {
            return who != null && Role.EDITOR.isIn(who.getRoles());
        }
        if (SCREENS.matcher(path).matches()) {
            // Which screens there are and what they show is for whoever directs them.
            return who != null;
        }
        if (isReading(request.getMethodName(), path)) {
            return openReading || who != null || isPage(path);
        }
        return path.equals("/login") || who != null && Role.EDITOR.isIn(who.getRoles());
    }

    /**
     * Executing a process computes an answer and changes nothing; a job can be stopped by whoever may start one. A screen
     * says how it is with the right to read.
     */
    private static boolean isReading(String method, String path) {
        return switch (method) {
            case "GET", "HEAD", "OPTIONS" -> true;
            case "POST" -> path.matches("/ogc/processes/[^/]+/execution|/wall/screens/[^/]+/heartbeat");
            case "DELETE" -> path.matches("/ogc/jobs/[^/]+");
            default -> false;
        };
    }

    /** Plain addresses only: an encoded or doubled slash must not smuggle a data address past the test. */
    private static boolean isPage(String path) {
        return path.matches("/([A-Za-z0-9._-]+/?)*")
                && !DATA.contains(firstSegment(path))
                && !WALL_DATA.matcher(path).matches();
    }

    private static String firstSegment(String path) {
        int end = path.indexOf('/', 1);
        return path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    }
}
