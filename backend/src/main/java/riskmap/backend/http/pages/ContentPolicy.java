package riskmap.backend.http.pages;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The content security policy of a page: everything from this service only. The import map stands in the page, so its
 * hash is named.
 */
final class ContentPolicy {

    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>(.*?)</script>", Pattern.DOTALL);

    private ContentPolicy() {}

    static String of(byte[] page) {
        String html = new String(page, StandardCharsets.UTF_8);
        StringBuilder scripts = new StringBuilder("script-src 'self'");
        Matcher inline = INLINE.matcher(html);
        while (inline.find()) {
            byte[] content = inline.group(1).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
            scripts.append(" 'sha256-").append(Sha256.base64(content)).append('\'');
        }
        // Charts set style attributes inside their tooltips; style elements and sheets still come from here only.
        return "default-src 'self'; " + scripts + "; style-src 'self'; style-src-attr 'unsafe-inline'; "
                + "img-src 'self' data: blob:; worker-src 'self' blob:; object-src 'none'; "
                + "base-uri 'none'; form-action 'self'; frame-ancestors 'self'";
    }
}
