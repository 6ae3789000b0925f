package riskmap.bench.soak;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service as a process of its own, started as {@code ./run} starts it, so that it can be killed. */
final class Service implements AutoCloseable {

    static final String PASSWORD = "soak-password-1";

    private static final Pattern USED = Pattern.compile("heap\\s+total \\d+K, used (\\d+)K");

    private final Path jar;
    private final Path folder;
    private final int port;
    private Process process;

    Service(Path jar, Path folder, int port) {
        this.jar = jar.toAbsolutePath();
        this.folder = folder;
        this.port = port;
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    /** Loads the demo zone into the empty store. */
    void loadDemo(String size) throws IOException, InterruptedException {
        Process demo = launch("demo", "--size", size, "--data-dir", folder + "/data");
        if (demo.waitFor() != 0) {
            throw new IOException("the demo zone was not loaded, see " + folder + "/service.log");
        }
    }

    void start() throws IOException {
        process = launch("serve", "--data-dir", folder + "/data", "--port", String.valueOf(port));
    }

    private Process launch(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(tool("java"), "-Xmx1g", "-XX:+UseG1GC", "-Djava.awt.headless=true"));
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        File log = folder.resolve("service.log").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().put("RISKMAP_ADMIN_PASSWORD", PASSWORD);
        return builder.start();
    }

    /** Ends the process as a power cut does (SIGKILL) and waits until it is gone. */
    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Bytes of the heap in use after a full collection. */
    long heapAfterCollection() throws IOException, InterruptedException {
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        if (!used.find()) {
            throw new IOException("the heap of the service was not told");
        }
        return Long.parseLong(used.group(1)) * 1024;
    }

    private String jcmd(String what) throws IOException, InterruptedException {
        Process told = new ProcessBuilder(tool("jcmd"), String.valueOf(pid()), what)
                .redirectErrorStream(true)
                .start();
        String text = new String(told.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!told.waitFor(60, TimeUnit.SECONDS) || told.exitValue() != 0) {
            throw new IOException("jcmd " + what + ": " + text);
        }
        return text;
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** A number of {@code /proc/PID/status}, such as {@code VmRSS} in kB or {@code Threads}. */
    long status(String field) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid() + "/status")).stream()
                .filter(line -> line.startsWith(field + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        kill();
    }
}
