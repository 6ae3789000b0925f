package riskmap.bench.soak;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What is written beside the report to say what has grown, where {@code -Driskmap.soak.evidence=FOLDER} asks for it: after the
 * first and the last part the browser's own account of the memory of its processes (memory-infra) and a snapshot of the
 * JavaScript heap. Taken after the part was measured, because a snapshot costs memory itself.
 */
final class Evidence {

    private static final String FOLDER = "riskmap.soak.evidence";

    private final Path folder;
    private final Browser browser;
    private final Screen screen;

    private Evidence(Path folder, Browser browser, Screen screen) {
        this.folder = folder;
        this.browser = browser;
        this.screen = screen;
    }

    /** Writes where it is asked for, otherwise nothing. */
    static Consumer<Integer> of(Browser browser, Screen screen) {
        String folder = System.getProperty(FOLDER);
        return folder == null ? part -> {} : new Evidence(Path.of(folder), browser, screen)::afterPart;
    }

    private void afterPart(int part) {
        try {
            Files.createDirectories(folder);
            if (part == 1 || part == Plan.PARTS) {
                dump(browser.tools(), folder.resolve("memory-" + part + ".json"));
                snapshot(screen.tools(), folder.resolve("heap-" + part + ".heapsnapshot"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void snapshot(Tools tools, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            tools.on(
                    "HeapProfiler.addHeapSnapshotChunk",
                    event -> write(out, event.get("chunk").asText()));
            tools.send("HeapProfiler.enable");
            tools.send("HeapProfiler.takeHeapSnapshot");
            tools.send("HeapProfiler.disable");
        }
    }

    // One line of events of the trace after another; the dumps are those with the name "dumps".
    private static void dump(Tools tools, Path file) throws IOException {
        CompletableFuture<JsonNode> complete = new CompletableFuture<>();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            tools.on("Tracing.dataCollected", event -> write(out, event.get("value") + "\n"));
            tools.on("Tracing.tracingComplete", complete::complete);
            tools.send("Tracing.start", Map.of("categories", "-*,disabled-by-default-memory-infra"));
            tools.send("Tracing.requestMemoryDump", Map.of("levelOfDetail", "detailed"));
            tools.send("Tracing.end");
            complete.orTimeout(60, TimeUnit.SECONDS).join();
        }
    }

    private static void write(BufferedWriter out, String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
