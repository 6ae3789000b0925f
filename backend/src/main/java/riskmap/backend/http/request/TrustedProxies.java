package riskmap.backend.http.request;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Proxies whose {@code X-Forwarded-For} is believed. Made when the service starts, so that a wrong setting is told then. */
@Context
final class TrustedProxies {

    private static final Pattern BLOCK = Pattern.compile("([^/]+)(?:/([0-9]{1,3}))?");

    /** Some proxies add the port. */
    private static final Pattern HOP = Pattern.compile("\\[([^]]+)](?::[0-9]{1,5})?|([^:]+):[0-9]{1,5}|(.+)");

    private final List<Block> trusted;

    /** The addresses that begin with the same bits as one of them. */
    private record Block(byte[] address, int bits) {

        private boolean contains(InetAddress other) {
            byte[] bytes = other.getAddress();
            return bytes.length == address.length && bits <= firstDifference(bytes);
        }

        private int firstDifference(byte[] bytes) {
            int at = Arrays.mismatch(address, bytes);
            return at < 0
                    ? address.length * 8
                    : at * 8 + Integer.numberOfLeadingZeros((address[at] ^ bytes[at]) & 255) - 24;
        }
    }

    /** With the setting: addresses, or blocks of them as {@code 10.0.0.0/8}, separated by commas; empty for none. */
    TrustedProxies(@Value("${riskmap.trusted-proxies:}") String setting) {
        trusted = parts(setting).map(TrustedProxies::block).toList();
    }

    private static Stream<String> parts(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static Block block(String text) {
        Matcher parts = BLOCK.matcher(text);
        Optional<InetAddress> address = parts.matches() ? address(parts.group(1)) : Optional.empty();
        byte[] bytes = address.map(InetAddress::getAddress).orElse(new byte[0]);
        int most = bytes.length * 8;
        int bits = address.isEmpty() || parts.group(2) == null ? most : Integer.parseInt(parts.group(2));
        if (address.isEmpty() || bits > most) {
            throw new ConfigurationException("RISKMAP_TRUSTED_PROXIES names '" + text
                    + "', which is no address like 10.0.0.7 or fd00::7 and no block of them like 10.0.0.0/8.");
        }
        return new Block(bytes, bits);
    }

    /** Never asks a name server. */
    private static Optional<InetAddress> address(String text) {
        try {
            byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text);
            return bytes == null ? Optional.empty() : Optional.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private boolean trusts(InetAddress address) {
        return trusted.stream().anyMatch(block -> block.contains(address));
    }

    /**
     * Where a request comes from: the peer, or the last address a trusted peer names that is not trusted itself.
     *
     * @param forwarded values of {@code X-Forwarded-For}
     * @throws IllegalArgumentException with what a trusted proxy named that is no address
     */
    InetAddress client(InetAddress peer, List<String> forwarded) {
        List<String> hops = forwarded.stream().flatMap(TrustedProxies::parts).toList();
        InetAddress client = peer;
        for (int i = hops.size() - 1; i >= 0 && trusts(client); i--) {
            client = hop(hops.get(i));
        }
        return client;
    }

    private static InetAddress hop(String text) {
        Matcher form = HOP.matcher(text);
        Optional<String> host = form.matches()
                ? Stream.of(1, 2, 3)
                        .map(form::group)
                        .filter(group -> group != null)
                        .findFirst()
                : Optional.empty();
        return host.flatMap(TrustedProxies::address).orElseThrow(() -> new IllegalArgumentException(text));
    }
}
