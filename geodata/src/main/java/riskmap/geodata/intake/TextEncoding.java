package riskmap.geodata.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import riskmap.geodata.intake.issue.Tally;
import riskmap.geodata.intake.issue.UnreadableSource;

/**
 * How the bytes of a text become characters.
 *
 * @param charset the encoding
 * @param mark bytes of the byte order mark to be skipped
 * @param how where the knowledge comes from: declared, byte order mark, content
 */
public record TextEncoding(Charset charset, int mark, String how) {

    /** GB18030 holds GBK and GB2312. */
    static final Charset CHINESE = Charset.forName("GB18030");

    /** A file in another encoding has more broken sequences than this share of the good ones. */
    private static final int GOOD_PER_BROKEN = 10;

    /**
     * The encoding of a file: as declared, or by its byte order mark, or UTF-8 when the bytes of the whole file are, or
     * else GB18030.
     *
     * @throws UnreadableSource when the file is not text
     */
    public static TextEncoding of(Path file, Charset declared) throws IOException {
        byte[] head = head(file);
        int utf8Mark = starts(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        int utf16Mark = starts(head, 0xFE, 0xFF) || starts(head, 0xFF, 0xFE) ? 2 : 0;
        if (declared != null) {
            boolean wide = declared.name().startsWith("UTF-16");
            return new TextEncoding(
                    declared, declared.equals(StandardCharsets.UTF_8) ? utf8Mark : wide ? utf16Mark : 0, "declared");
        }
        if (utf8Mark > 0) {
            return new TextEncoding(StandardCharsets.UTF_8, utf8Mark, "byte order mark");
        }
        if (utf16Mark > 0) {
            Charset wide = head[0] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            return new TextEncoding(wide, utf16Mark, "byte order mark");
        }
        for (byte b : head) {
            if (b == 0) {
                throw new UnreadableSource(
                        file.getFileName().toString(), "不是文本：含有零字节", "is not text: it holds zero bytes");
            }
        }
        try (InputStream in = Files.newInputStream(file)) {
            return ofContent(in);
        }
    }

    /** The encoding of texts anywhere among bytes: UTF-8 when they are, or else GB18030. Reads the stream to its end. */
    public static TextEncoding ofContent(InputStream in) throws IOException {
        return new TextEncoding(isUtf8(in) ? StandardCharsets.UTF_8 : CHINESE, 0, "content");
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(8192);
        }
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the file is UTF-8, but perhaps for a few broken places, which are reported row by row later. */
    private static boolean isUtf8(InputStream in) throws IOException {
        Tally tally = new Tally();
        byte[] block = new byte[1 << 16];
        for (int n = in.read(block); n >= 0; n = in.read(block)) {
            for (int i = 0; i < n; i++) {
                tally.add(block[i] & 0xFF);
            }
        }
        return tally.good >= GOOD_PER_BROKEN * tally.broken;
    }

    /** Counts well-formed and broken UTF-8 sequences of more than one byte. */
    private static final class Tally {
        private long good;
        private long broken;
        private int open;

        void add(int b) {
            if ((b & 0xC0) == 0x80) {
                broken += open == 0 ? 1 : 0;
                good += open == 1 ? 1 : 0;
                open = Math.max(0, open - 1);
            } else if (b >= 0x80 || open > 0) {
                broken += open > 0 ? 1 : 0;
                open = following(b);
                broken += open < 0 ? 1 : 0;
                open = Math.max(0, open);
            }
        }
    }

    /**
     * The text of a file, behind its byte order mark; broken sequences become U+FFFD.
     *
     * @param bytes the file from its beginning
     */
    public Reader reader(InputStream bytes) throws IOException {
        bytes.skipNBytes(mark);
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new InputStreamReader(bytes, decoder);
    }

    /** Continuation bytes that follow a first byte; -1 when it cannot be one. */
    private static int following(int b) {
        if (b < 0x80) {
            return 0;
        }
        if (b >= 0xC2 && b <= 0xDF) {
            return 1;
        }
        return b >= 0xE0 && b <= 0xEF ? 2 : b >= 0xF0 && b <= 0xF4 ? 3 : -1;
    }
}
