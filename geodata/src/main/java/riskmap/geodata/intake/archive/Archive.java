package riskmap.geodata.intake.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import riskmap.geodata.intake.issue.LibraryWords;
import riskmap.geodata.intake.issue.UnreadableSource;

/**
 * A ZIP archive, read in place: nothing is unpacked to disk. Refused are more than 10,000 entries, names that lead out of
 * the archive, encryption, damaged entries, and entries that unpack to more than 4 GB or, beyond 64 MB, to more than 250
 * times their packed size, whatever sizes the archive itself claims.
 */
public final class Archive implements Closeable {

    private static final int MOST_ENTRIES = 10_000;

    /** Names that are not marked as UTF-8 are Chinese, or plain ASCII, which is the same in GB18030. */
    private static final Charset NAMES = Charset.forName("GB18030");

    private final String source;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();

    private Archive(String source, ZipFile zip) throws UnreadableSource {
        this.source = source;
        this.zip = zip;
        if (zip.size() > MOST_ENTRIES) {
            throw new UnreadableSource(
                    source,
                    "有 " + zip.size() + " 个条目，最多读取 " + MOST_ENTRIES + " 个",
                    "holds " + zip.size() + " entries; at most " + MOST_ENTRIES + " are read");
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            checkName(entry.getName());
            if (!entry.isDirectory()) {
                entries.put(entry.getName(), entry);
            }
        }
    }

    /**
     * Opens an archive and looks at its list of entries.
     *
     * @throws UnreadableSource when it is damaged or its list breaks a limit
     */
    public static Archive open(Path file) throws IOException {
        String source = file.getFileName().toString();
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), NAMES);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableSource(
                    source,
                    "是损坏或被截断的 ZIP 压缩包（" + LibraryWords.chinese(e.getMessage()) + "）",
                    "is a damaged or cut off ZIP archive (" + e.getMessage() + ")");
        }
        try {
            return new Archive(source, zip);
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    private void checkName(String name) throws UnreadableSource {
        boolean outside = name.startsWith("/")
                || name.matches("(?s)[A-Za-z]:.*")
                || List.of(name.split("[/\\\\]", -1)).contains("..");
        if (outside || name.length() > 500) {
            String shown = name.length() > 80 ? name.substring(0, 80) + "…" : name;
            throw new UnreadableSource(
                    source,
                    "含有名为“" + shown + "”的条目，其路径指向压缩包之外；未读取任何内容",
                    "holds an entry named '" + shown + "', which leads out of the archive; nothing was read");
        }
    }

    /** Names of the entries that are files, in the archive's order. */
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /** Names of the entries that end as given, whatever their case; without those an operating system adds. */
    public List<String> namesEnding(String ending) {
        return names().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(ending))
                .filter(name -> !name.startsWith("__MACOSX/"))
                .toList();
    }

    /**
     * Unpacks an entry while it is read.
     *
     * @throws UnreadableSource when there is none of that name, here; when it is damaged or too large, from the stream
     */
    public InputStream open(String name) throws IOException {
        ZipEntry entry = entries.get(name);
        if (entry == null) {
            throw new UnreadableSource(source, "没有“" + name + "”", "holds no '" + name + "'");
        }
        try {
            return new EntryStream(source, entry, zip.getInputStream(entry));
        } catch (IOException e) {
            throw new UnreadableSource(
                    source,
                    "条目“" + name + "”无法解压（" + LibraryWords.chinese(e.getMessage()) + "）",
                    "has an entry '" + name + "' that cannot be unpacked: " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
