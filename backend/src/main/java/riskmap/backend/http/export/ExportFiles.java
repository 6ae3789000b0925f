package riskmap.backend.http.export;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Semaphore;
import riskmap.backend.http.problem.Problem;
import riskmap.geodata.export.Excerpt;
import riskmap.geodata.export.ExportFailure;
import riskmap.geodata.export.files.FileFormat;
import riskmap.geodata.model.LocalizedText;

/** Temporary files of exports: so many written at once, each so large, each gone as soon as it has been sent. */
@Singleton
class ExportFiles {

    /** What the names of temporary files of this process begin with. */
    static final String PREFIX = "riskmap-export-" + ProcessHandle.current().pid() + "-";

    private final Semaphore places;
    private final long mostBytes;

    /**
     * With limits.
     *
     * @param atOnce files being written at the same time
     * @param mostMegabytes size a file may have
     */
    ExportFiles(
            @Value("${riskmap.export.at-once:2}") int atOnce,
            @Value("${riskmap.export.most-megabytes:1024}") long mostMegabytes) {
        places = new Semaphore(atOnce);
        mostBytes = mostMegabytes << 20;
    }

    /**
     * A file that is ready to be sent.
     *
     * @param content its bytes; when they are closed the file is gone
     * @param bytes its size
     */
    record Written(InputStream content, long bytes) {}

    /**
     * Writes an excerpt.
     *
     * @throws riskmap.backend.http.problem.ProblemException of status 503 when too many are being written, 422 when the format
     *     cannot hold the excerpt
     */
    Written write(Excerpt excerpt, FileFormat format) {
        if (!places.tryAcquire()) {
            throw Problem.of(
                            503,
                            "too-many-exports",
                            LocalizedText.of("同时写出的文件太多", "Too many files are being written at once"),
                            LocalizedText.of(
                                    "正在写出其他导出文件，请几秒后再试",
                                    "other exports are being written just now; try again in a few seconds"))
                    .withHeader("Retry-After", "5")
                    .toException();
        }
        try {
            return written(excerpt, format);
        } catch (ExportFailure e) {
            throw Problem.of(
                            422,
                            "not-exportable",
                            LocalizedText.of("此格式容纳不下要导出的内容", "The format cannot hold what is to be exported"),
                            LocalizedText.behind("此格式容纳不下要导出的内容", e.getMessage()))
                    .with("format", format.id())
                    .toException();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    private Written written(Excerpt excerpt, FileFormat format) throws IOException {
        Path file = Files.createTempFile(PREFIX, ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(new Bounded(Files.newOutputStream(file)), 1 << 16)) {
                format.write(excerpt.within(mostBytes), out, rows -> {});
            }
            long bytes = Files.size(file);
            return new Written(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), bytes);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Refuses to grow beyond the limit. */
    private final class Bounded extends FilterOutputStream {
        private long count;

        Bounded(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            count += length;
            if (count > mostBytes) {
                throw new ExportFailure(
                        "the file grows beyond " + (mostBytes >> 20) + " MB; narrow the selection by bbox or filter");
            }
            out.write(bytes, from, length);
        }
    }
}
