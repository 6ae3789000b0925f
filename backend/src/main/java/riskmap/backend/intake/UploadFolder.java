package riskmap.backend.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** The files that have come, each in a folder named after its import, for a day. */
final class UploadFolder {

    /** How long a file is kept. */
    static final Duration KEPT = Duration.ofDays(1);

    /** Bytes of a name; file systems take 255. */
    private static final int LONGEST_NAME = 120;

    private static final int BLOCK = 1 << 16;

    private final Path root;

    UploadFolder(Path root) {
        this.root = root;
    }

    /**
     * A name that is safe for a file system and for people's eyes: the last part of a path, without control characters,
     * never hidden, never a parent folder.
     *
     * @return empty when nothing is left
     */
    static Optional<String> safeName(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        StringBuilder name = new StringBuilder();
        Normalizer.normalize(last, Normalizer.Form.NFC)
                .codePoints()
                .map(c -> isPlain(c) ? c : '_')
                .forEach(name::appendCodePoint);
        String safe = name.toString().strip().replaceFirst("^[._ ]+", "").replaceFirst("[. ]+$", "");
        while (safe.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            int dot = safe.lastIndexOf('.');
            int cut = dot > 1 && safe.length() - dot < 12 ? dot : safe.length();
            safe = safe.substring(0, safe.offsetByCodePoints(cut, -1)) + safe.substring(cut);
        }
        return safe.isEmpty() ? Optional.empty() : Optional.of(safe);
    }

    private static boolean isPlain(int c) {
        return Character.isLetterOrDigit(c) || " ._-()+@（）【】".indexOf(c) >= 0;
    }

    /**
     * Keeps a file.
     *
     * @param limit bytes it may have
     * @return its size in bytes
     * @throws ImportRefused when it has more; nothing of it stays
     */
    long keep(String importId, String name, InputStream content, long limit) throws IOException {
        Path folder = Files.createDirectories(root.resolve(importId));
        Path file = folder.resolve(name);
        long size = 0;
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] block = new byte[BLOCK];
            for (int n = content.read(block); n >= 0; n = content.read(block)) {
                size += n;
                if (size > limit) {
                    throw ImportRefused.tooLarge(limit);
                }
                out.write(block, 0, n);
            }
            whole = true;
        } finally {
            if (!whole) {
                remove(folder);
            }
        }
        return size;
    }

    /** A file that is still here. */
    Optional<Path> find(String importId, String name) {
        Path file = root.resolve(importId).resolve(name);
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /** Removes what came before a time, unless its import is at work. */
    void removeOlder(Instant than, Predicate<String> atWork) throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(root)) {
            for (Path folder : folders) {
                boolean old = Files.getLastModifiedTime(folder).toInstant().isBefore(than);
                if (old && !atWork.test(folder.getFileName().toString())) {
                    remove(folder);
                }
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            return;
        }
        Files.deleteIfExists(folder);
    }
}
