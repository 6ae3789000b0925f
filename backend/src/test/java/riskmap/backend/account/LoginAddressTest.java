package riskmap.backend.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import riskmap.backend.http.TestService;

/** Failed logins are counted by the address they come from, also behind a proxy. */
class LoginAddressTest {

    private static final int CLOSED = 429;

    private static HttpResponse<byte[]> login(TestService service, String name, String password, String from) {
        String body = "{\"username\":\"" + name + "\",\"password\":\"" + password + "\"}";
        return service.send("POST", "/login", body, "Content-Type", "application/json", "X-Forwarded-For", from);
    }

    @Test
    void aStrangerBehindTheSameProxyLocksOutNobodyElse() {
        try (TestService service = TestService.start(Map.of("riskmap.trusted-proxies", "127.0.0.1"))) {
            for (int i = 0; i < 30; i++) {
                // Whatever it claims before the proxy adds where it comes from.
                String claimed = "198.51.100." + i + ", 203.0.113.9";
                assertEquals(401, login(service, "name" + i, "guess", claimed).statusCode());
            }
            assertEquals(
                    CLOSED,
                    login(service, "admin", TestService.PASSWORD, "203.0.113.9").statusCode());
            assertEquals(
                    200,
                    login(service, "admin", TestService.PASSWORD, "203.0.113.10")
                            .statusCode());
            HttpResponse<byte[]> refused = login(service, "admin", TestService.PASSWORD, "unknown");
            assertEquals(400, refused.statusCode());
            JsonNode problem = TestService.json(refused);
            assertEquals("X-Forwarded-For", problem.get("header").asText(), problem.toString());
        }
    }

    @Test
    void whatAnUntrustedPeerSaysOfItsAddressIsIgnored() {
        try (TestService service = TestService.start()) {
            for (int i = 0; i < 30; i++) {
                assertEquals(
                        401,
                        login(service, "name" + i, "guess", "203.0.113." + i).statusCode());
            }
            assertEquals(
                    CLOSED,
                    login(service, "admin", TestService.PASSWORD, "203.0.113.99")
                            .statusCode());
        }
    }
}
