package riskmap.bench.soak;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The installed Chromium, started without a test driver, with one page of 1280 by 720 pixels. */
final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--headless=new",
            "--remote-debugging-port=0",
            "--window-size=1280,720",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-background-timer-throttling",
            "--disable-backgrounding-occluded-windows",
            "--disable-renderer-backgrounding",
            "--disable-component-update",
            "--disable-dev-shm-usage",
            "--disable-extensions",
            "--password-store=basic",
            "--enable-precise-memory-info");
    private static final Pattern KIND = Pattern.compile("--type=([a-z-]+)");
    private static final Pattern PART = Pattern.compile("--utility-sub-type=([a-z_]+)");
    private static final long PATIENCE_MS = 60_000;

    private final Process process;
    private final URI tools;
    private final Tools all;

    /** Starts the browser with its profile in a folder. */
    Browser(Path folder) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(System.getenv().getOrDefault("RISKMAP_CHROMIUM", "/usr/bin/chromium")));
        command.addAll(FLAGS);
        command.add("--user-data-dir=" + folder.resolve("profile"));
        command.add("about:blank");
        File log = folder.resolve("browser.log").toFile();
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
        tools = listening(folder.resolve("profile/DevToolsActivePort"));
        all = new Tools(tools);
    }

    // The file names the port, then the path of the tools of the whole browser.
    private URI listening(Path file) throws IOException, InterruptedException {
        long until = System.currentTimeMillis() + PATIENCE_MS;
        while (System.currentTimeMillis() < until && process.isAlive()) {
            if (Files.exists(file)) {
                List<String> lines = Files.readAllLines(file);
                if (lines.size() > 1) {
                    return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
                }
            }
            Thread.sleep(100);
        }
        throw new IOException("the browser did not start");
    }

    /** The tools of the whole browser. */
    Tools tools() {
        return all;
    }

    /** The tools of its page. */
    Tools page() {
        for (JsonNode target : all.send("Target.getTargets").get("targetInfos")) {
            if (target.get("url").asText().equals("about:blank")) {
                return new Tools(
                        tools.resolve("/devtools/page/" + target.get("targetId").asText()));
            }
        }
        throw new IllegalStateException("the browser has no page");
    }

    String version() {
        return all.send("Browser.getVersion").get("product").asText();
    }

    /**
     * Memory by kind of process, in bytes (Linux): what is their own, memory they share counted once; without what is mapped
     * from files, which other browsers on the machine share or the system takes away.
     */
    Map<String, Long> memory() {
        Map<String, Long> sums = new TreeMap<>();
        process.descendants().forEach(one -> sums.merge(kind(one), own(one), Long::sum));
        sums.merge(kind(process.toHandle()), own(process.toHandle()), Long::sum);
        sums.remove("tracing"); // a process of the evidence
        return sums;
    }

    private static String kind(ProcessHandle process) {
        String line = read(process, "cmdline").replace('\0', ' ');
        Matcher kind = KIND.matcher(line);
        Matcher part = PART.matcher(line);
        return part.find() ? part.group(1) : kind.find() ? kind.group(1) : "browser";
    }

    private static long own(ProcessHandle process) {
        return read(process, "smaps_rollup")
                .lines()
                .filter(line -> line.startsWith("Pss_Anon:") || line.startsWith("Pss_Shmem:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .sum();
    }

    private static String read(ProcessHandle process, String file) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid(), file));
        } catch (IOException e) {
            return ""; // ended meanwhile
        }
    }

    @Override
    public void close() {
        all.close();
        kill();
    }

    private void kill() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
