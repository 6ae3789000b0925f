package riskmap.backend.http.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.exceptions.ConfigurationException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom a request comes from behind proxies. */
class TrustedProxiesTest {

    private static String client(String trusted, String peer, String... forwarded) throws UnknownHostException {
        return new TrustedProxies(trusted)
                .client(InetAddress.getByName(peer), List.of(forwarded))
                .getHostAddress();
    }

    @Test
    void whoIsNotTrustedIsTheClientWhateverItSays() throws UnknownHostException {
        assertEquals("192.0.2.1", client("", "192.0.2.1", "203.0.113.9"));
        assertEquals("192.0.2.1", client("10.0.0.0/8", "192.0.2.1", "nonsense"));
    }

    @Test
    void theLastAddressThatIsNotTrustedCounts() throws UnknownHostException {
        String trusted = "10.0.0.0/8, fd00::/7,192.0.2.7";
        assertEquals("203.0.113.9", client(trusted, "10.1.2.3", "nonsense, 198.51.100.1, 203.0.113.9"));
        assertEquals("203.0.113.9", client(trusted, "fd12::1", "203.0.113.9, 192.0.2.7", "10.0.0.1"));
        assertEquals("192.0.2.6", client(trusted, "10.1.2.3", "203.0.113.9, 192.0.2.6, 192.0.2.7"));
        assertEquals("10.9.9.9", client(trusted, "10.1.2.3", "10.9.9.9"), "it is within");
        assertEquals("10.1.2.3", client(trusted, "10.1.2.3", " ,"));
        assertEquals("10.1.2.3", client(trusted, "10.1.2.3"));
    }

    @Test
    void addressesMayHaveAPort() throws UnknownHostException {
        assertEquals("203.0.113.9", client("127.0.0.1", "127.0.0.1", "203.0.113.9:4711"));
        assertEquals("2001:db8:0:0:0:0:0:1", client("::1", "::1", "[2001:db8::1]:4711"));
        assertEquals("2001:db8:0:0:0:0:0:1", client("::1", "::1", "2001:db8::1"));
    }

    @Test
    void aBlockEndsWhereItsBitsEnd() throws UnknownHostException {
        assertEquals("203.0.113.9", client("172.16.0.0/12", "172.31.255.255", "203.0.113.9"));
        assertEquals("172.32.0.0", client("172.16.0.0/12", "172.32.0.0", "203.0.113.9"));
        assertEquals("203.0.113.9", client("0.0.0.0/0", "172.32.0.0", "203.0.113.9"));
        assertEquals("fd00:0:0:0:0:0:0:1", client("0.0.0.0/0", "fd00::1", "203.0.113.9"));
    }

    @Test
    void whatIsNoAddressIsNamed() {
        for (String hop :
                List.of("unknown", "999.1.1.1", "localhost", "1.2.3", "[::1", "::g", "1.2.3.4:x", "_hidden")) {
            Exception refused = assertThrows(
                    IllegalArgumentException.class, () -> client("127.0.0.1", "127.0.0.1", "203.0.113.9, " + hop));
            assertEquals(hop, refused.getMessage());
        }
        for (String setting :
                List.of("proxy", "10.0.0.0/33", "10.0.0.0/", "10.0.0/8", "::/129", "10.0.0.1/8/8", "/8")) {
            Exception refused = assertThrows(ConfigurationException.class, () -> new TrustedProxies("::1," + setting));
            assertTrue(refused.getMessage().contains("RISKMAP_TRUSTED_PROXIES names '" + setting + "'"));
        }
    }
}
