package riskmap.backend.http.jobs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;
import riskmap.backend.http.problem.Problem;
import riskmap.geodata.model.LocalizedText;

/** Takes the bytes of a result: compresses them, and moves them to a file when they are many. Used by one thread. */
final class ResultWriter extends OutputStream {

    private final Path folder;
    private final int mostInMemory;
    private final long most;
    private ByteArrayOutputStream memory = new ByteArrayOutputStream(4096);
    private FileChannel file;
    private long size;

    private ResultWriter(Path folder, int mostInMemory, long most) {
        this.folder = folder;
        this.mostInMemory = mostInMemory;
        this.most = most;
    }

    /** The compressed body of what the content writes. */
    static ResultBody write(Path folder, int mostInMemory, long most, ResultFolder.Content content) {
        ResultWriter writer = new ResultWriter(folder, mostInMemory, most);
        boolean done = false;
        try {
            try (OutputStream zipped = new GZIPOutputStream(writer, 8192)) {
                content.write(zipped);
            }
            done = true;
            return writer.file == null
                    ? new ResultBody(writer.memory.toByteArray())
                    : new ResultBody(writer.file, writer.size);
        } catch (IOException e) {
            throw new UncheckedIOException("a result could not be written", e);
        } finally {
            if (!done) {
                writer.abandon();
            }
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        size += length;
        refuseTooMuch();
        if (file == null && size > mostInMemory) {
            file = nameless();
            put(memory.toByteArray(), 0, memory.size());
            memory = null;
        }
        if (file == null) {
            memory.write(bytes, offset, length);
        } else {
            put(bytes, offset, length);
        }
    }

    private void refuseTooMuch() {
        if (size > most) {
            throw Problem.of(
                            400,
                            "too-large-result",
                            LocalizedText.of("结果太大", "The result is too large"),
                            LocalizedText.of(
                                    "结果压缩后超过 " + most + " 字节，请减少要求",
                                    "the result has more than " + most + " bytes, compressed; ask for less"))
                    .with("allowed", most)
                    .toException();
        }
    }

    private FileChannel nameless() throws IOException {
        Files.createDirectories(folder);
        Path path = Files.createTempFile(folder, "result", ".gz");
        FileChannel opened = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        Files.delete(path);
        return opened;
    }

    private void put(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
    }

    private void abandon() {
        if (file != null) {
            new ResultBody(file, size).close();
        }
    }
}
