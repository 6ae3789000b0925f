package riskmap.backend.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.generator.TokenGenerator;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import riskmap.backend.http.document.Documents;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.request.ClientAddress;
import riskmap.backend.http.request.JsonBody;
import riskmap.backend.http.request.Parameters;
import riskmap.geodata.model.LocalizedText;

/** {@code POST /login}: a name and a password for a token. */
@Controller("/login")
class LoginController {

    private static final int LONGEST = 200;

    private final Accounts accounts;
    private final TokenGenerator tokens;
    private final KnownAccounts known;
    private final FailedLogins failures;
    private final int lifetime;

    LoginController(
            Accounts accounts,
            TokenGenerator tokens,
            KnownAccounts known,
            Clock clock,
            @Value("${riskmap.token-lifetime:8h}") Duration lifetime) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.known = known;
        this.failures = new FailedLogins(clock);
        this.lifetime = (int) lifetime.toSeconds();
    }

    @Post
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> login(HttpRequest<byte[]> request) {
        Parameters.of(request);
        JsonNode document = JsonBody.parse(request.getBody().orElse(null));
        String username = member(document, "username");
        String password = member(document, "password");
        String address = ClientAddress.of(request);
        Duration closed = failures.closedFor(username, address);
        if (!closed.isZero()) {
            throw tooMany(closed);
        }
        Optional<Identity> identity = accounts.check(username, password);
        if (identity.isEmpty()) {
            failures.failed(username, address);
            throw Problem.of(
                            401,
                            "login-failed",
                            LocalizedText.of("用户名或密码不对", "Name and password do not fit"),
                            LocalizedText.of("用户名或密码不对", "name and password do not fit"))
                    .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    .toException();
        }
        failures.succeeded(username, address);
        known.found(username, identity.get());
        return HttpResponse.ok(Documents.json(token(username, identity.get())))
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static String member(JsonNode document, String name) {
        JsonNode value = document.path(name);
        if (!value.isTextual() || value.asText().isEmpty() || value.asText().length() > LONGEST) {
            throw Problem.badParameter(
                            name,
                            "…",
                            LocalizedText.of(
                                    "JSON 对象中 1 至 " + LONGEST + " 个字的文字",
                                    "a text of 1 to " + LONGEST + " characters in a JSON object"))
                    .toException();
        }
        return value.asText();
    }

    private static RuntimeException tooMany(Duration closed) {
        long seconds = closed.toSeconds() + 1;
        return Problem.of(
                        429,
                        "too-many-logins",
                        LocalizedText.of("登录失败次数过多", "Too many failed logins"),
                        LocalizedText.of(
                                "登录失败次数过多，请在 " + seconds + " 秒后再试",
                                "too many failed logins; try again in " + seconds + " seconds"))
                .with("retryAfter", seconds)
                .withHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds))
                .toException();
    }

    private Map<String, Object> token(String username, Identity identity) {
        List<String> roles = List.of(identity.role().code());
        Map<String, Object> stamp = Map.of(Identity.STAMP, identity.stamp());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "access_token",
                tokens.generateToken(Authentication.build(username, roles, stamp), lifetime)
                        .orElseThrow());
        answer.put("token_type", "Bearer");
        answer.put("expires_in", lifetime);
        answer.put("username", username);
        answer.put("roles", roles);
        return answer;
    }
}
