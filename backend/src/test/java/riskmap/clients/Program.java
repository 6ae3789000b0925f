package riskmap.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** A program that is installed on this machine. */
final class Program {

    private static final int SECONDS = 60;

    private final String executable;

    private Program(String executable) {
        this.executable = executable;
    }

    /** The program of that name on the path; without it the calling test skips. */
    static Program installed(String name) {
        Assumptions.assumeTrue(isInstalled(name), name + " is not installed: tests with it are skipped");
        return new Program(name);
    }

    /** The program of that name on the path; without it the calling test skips, in continuous integration it fails. */
    static Program needed(String name, String debianPackage) {
        if (!isInstalled(name) && "true".equals(System.getenv("CI"))) {
            Assertions.fail("CI needs " + name + " from the package " + debianPackage);
        }
        return installed(name);
    }

    private static boolean isInstalled(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /** What the program prints; a failure when it does not end well. */
    String run(String... arguments) {
        return run(Map.of(), arguments);
    }

    /** What the program prints, run with some environment variables. */
    String run(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(executable));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Loopback is never behind a proxy.
        List.of("http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
                .forEach(builder.environment()::remove);
        builder.environment().putAll(environment);
        try {
            Path output = Files.createTempFile("riskmap", ".out");
            Process process = builder.redirectOutput(output.toFile()).start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            String text = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            Assertions.assertTrue(ended && process.exitValue() == 0, () -> command + " →\n" + text);
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
