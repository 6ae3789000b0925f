package riskmap.backend.connector.fetch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import riskmap.backend.connector.file.Connector.Limits;

/** Records on their way, one JSON object a line in a temporary file, so that none but the current one is in memory. */
public final class Spool implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Limits limits;
    private final Path file;
    private final CountedOutput bytes;
    private final JsonGenerator json;
    private final long deadline;
    private long rows;

    Spool(Path folder, Limits limits) throws IOException {
        this.limits = limits;
        this.file = Files.createTempFile(Files.createDirectories(folder), "records", ".jsonl");
        this.bytes = new CountedOutput(new BufferedOutputStream(Files.newOutputStream(file)));
        this.json = new JsonFactory().createGenerator(bytes);
        json.setRootValueSeparator(new com.fasterxml.jackson.core.io.SerializedString("\n"));
        this.deadline = System.nanoTime() + limits.time().toNanos();
    }

    /** Takes records. */
    @FunctionalInterface
    public interface Records {

        /** Takes the next: texts, numbers and booleans by column. */
        void take(Map<String, Object> values) throws IOException;
    }

    void add(Map<String, Object> values) throws IOException {
        if (++rows > limits.rows()) {
            throw new SourceFailure("The source has more than " + limits.rows() + " records (limits.rows).");
        }
        remaining();
        json.writeStartObject();
        for (Map.Entry<String, Object> entry : values.entrySet()) {
            json.writeFieldName(entry.getKey());
            write(entry.getValue());
        }
        json.writeEndObject();
        if (bytes.count() > limits.bytes()) {
            throw new SourceFailure(tooManyBytes());
        }
    }

    private void write(Object value) throws IOException {
        if (value instanceof Double number && !Double.isFinite(number)
                || value instanceof Float single && !Float.isFinite(single)) {
            json.writeString(value.toString());
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            json.writeObject(value);
        } else {
            json.writeString(value.toString());
        }
    }

    String tooManyBytes() {
        return "The source has more than " + limits.bytes() / 1_000_000 + " MB (limits.megabytes).";
    }

    long byteLimit() {
        return limits.bytes();
    }

    long rows() {
        return rows;
    }

    /** Time left. */
    Duration remaining() throws SourceFailure {
        Duration left = Duration.ofNanos(deadline - System.nanoTime());
        if (left.isNegative() || left.isZero()) {
            throw new SourceFailure(tooSlow());
        }
        return left;
    }

    String tooSlow() {
        return "The source took longer than " + limits.time().toSeconds() + " s (limits.seconds).";
    }

    void complete() throws IOException {
        json.close();
    }

    /** Hands on every record, in the order of the source. */
    @SuppressWarnings("unchecked")
    public void forEach(Records records) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty()) {
                    records.take(JSON.readValue(line, LinkedHashMap.class));
                }
            }
        }
    }

    /** Removes the file. */
    @Override
    public void close() throws IOException {
        json.close();
        Files.deleteIfExists(file);
    }
}
