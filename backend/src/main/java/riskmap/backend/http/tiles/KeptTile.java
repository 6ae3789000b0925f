package riskmap.backend.http.tiles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import riskmap.backend.http.document.Encoding;
import riskmap.geodata.tiles.Tile;

/**
 * A finished tile, kept in the form it was first asked for: compressing costs several times what making a tile does, and
 * programs without gzip should not pay for it.
 *
 * @param version of a city it is true of
 * @param hash of the content
 * @param bytes the content, or gzip of it; none when the tile is empty
 * @param gzip whether the bytes are compressed
 */
record KeptTile(long version, String hash, byte[] bytes, boolean gzip) {

    static KeptTile of(Tile tile, long version, boolean gzip) {
        boolean compress = gzip && !tile.isEmpty();
        return new KeptTile(version, tile.etag(), compress ? Encoding.gzip(tile.bytes()) : tile.bytes(), compress);
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }

    /** Whether the form asked for has to be made by compressing first. */
    boolean lacks(boolean wanted) {
        return wanted && !gzip && !isEmpty();
    }

    /** The same tile, compressed. */
    KeptTile compressed() {
        return new KeptTile(version, hash, Encoding.gzip(bytes), true);
    }

    /** The content, not compressed. */
    byte[] plain() {
        if (!gzip) {
            return bytes;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
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
        return bytes.length + 150;
    }

    /** The same content, found to be true of a later city too. */
    KeptTile at(long later) {
        return new KeptTile(later, hash, bytes, gzip);
    }
}
