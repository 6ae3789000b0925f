package riskmap.backend.http.tiles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/**
 * A finished tile.
 *
 * @param version of a city it is true of
 * @param hash of the content
 * @param compressed gzip of the content; no bytes when the tile is empty
 */
record KeptTile(long version, String hash, byte[] compressed) {

    boolean isEmpty() {
        return compressed.length == 0;
    }

    /** The content, not compressed. */
    byte[] plain() {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The strong entity tag of the compressed or the plain representation, with quotes. */
    String tag(boolean gzip) {
        return "\"" + hash + (gzip ? "-gz\"" : "\"");
    }

    /** Whether {@code If-None-Match} names this content in either representation. */
    boolean isKnownTo(String ifNoneMatch) {
        return ifNoneMatch != null && (ifNoneMatch.strip().equals("*") || ifNoneMatch.contains(hash));
    }

    /** Bytes of memory it takes, roughly. */
    int weight() {
        return compressed.length + 150;
    }

    /** The same content, found to be true of a later city too. */
    KeptTile at(long later) {
        return new KeptTile(later, hash, compressed);
    }
}
