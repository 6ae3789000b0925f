package riskmap.geodata.intake.shapefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import riskmap.geodata.intake.TextEncoding;

/** The encoding of a table: by its .cpg, or the language byte of its header, or what its bytes look like. */
final class DbfEncoding {

    private static final int LANGUAGE = 29;

    /** Language bytes met in China and where they leave no doubt (dBASE's and ESRI's tables). */
    private static final Map<Integer, String> BY_LANGUAGE =
            Map.of(0x4D, "GB18030", 0x7A, "GB18030", 0x4F, "Big5", 0x78, "Big5", 0x7B, "windows-31j");

    private DbfEncoding() {}

    static Charset of(ShapeParts part) throws IOException {
        Charset named = named(part.text(".cpg"));
        if (named != null) {
            return named;
        }
        try (InputStream in = part.open(".dbf")) {
            byte[] head = in.readNBytes(LANGUAGE + 1);
            String known = head.length > LANGUAGE ? BY_LANGUAGE.get(head[LANGUAGE] & 0xFF) : null;
            return known != null && Charset.isSupported(known)
                    ? Charset.forName(known)
                    : TextEncoding.ofContent(in).charset();
        }
    }

    /** The encoding a .cpg names, or null; code pages stand there as bare numbers too. */
    private static Charset named(String text) {
        String name = text == null ? "" : text.strip().toUpperCase(Locale.ROOT).replaceFirst("^(ANSI|CP|OEM) ?", "");
        String java =
                switch (name) {
                    case "936", "GBK", "GB2312", "54936" -> "GB18030";
                    case "65001", "UTF8" -> "UTF-8";
                    default ->
                        name.matches("\\d{3,5}") ? (name.startsWith("8859") ? "ISO-8859-1" : "windows-" + name) : name;
                };
        boolean legal = java.matches("[A-Za-z0-9][A-Za-z0-9._:-]*");
        return legal && Charset.isSupported(java) ? Charset.forName(java) : null;
    }
}
