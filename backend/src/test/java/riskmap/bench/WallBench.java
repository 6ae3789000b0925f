package riskmap.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What connected screens cost the service: processor time, memory, bytes for each event. Every screen has its one
 * stream. Speaks to a running service; its processor time and memory are read from the system.
 */
public final class WallBench {

    private static final int ROUNDS = 200;

    private final RunningWall wall;
    private final ScreenStreams streams;
    private final ProcessHandle service;
    private final int screens;

    private WallBench(RunningWall wall, ScreenStreams streams, ProcessHandle service, int screens) {
        this.wall = wall;
        this.streams = streams;
        this.service = service;
        this.screens = screens;
    }

    /** Arguments: address of the service, password of {@code admin}, process id of the service, number of screens. */
    public static void main(String[] args) throws Exception {
        URI base = URI.create(args[0]);
        WallBench bench = new WallBench(
                new RunningWall(base, args[1]),
                new ScreenStreams(base),
                ProcessHandle.of(Long.parseLong(args[2])).orElseThrow(),
                Integer.parseInt(args[3]));
        bench.run();
        System.exit(0);
    }

    private void run() throws Exception {
        report("before", 0, () -> {});
        streams.connect(screens);
        Thread.sleep(5000);
        report("20 s of heartbeats alone", 0, () -> Thread.sleep(20_000));
        String pause = "{\"targets\":[\"*\"],\"kind\":\"pause\"}";
        report("commands to all", ROUNDS, () -> wall.send("POST", "/wall/commands", pause));
        int[] number = {0};
        report("edits, heard by all", ROUNDS, () -> {
            String feature = "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[120.7,31.3]},"
                    + "\"properties\":{\"name\":\"bench\",\"state\":\"normal\"}}";
            wall.send("PUT", "/ogc/collections/sensors/items/wall-bench-" + number[0]++, feature);
        });
        report(ROUNDS + " times the figures of the same city", 0, () -> {
            for (int i = 0; i < ROUNDS; i++) {
                wall.send("GET", "/wall/figures", null);
            }
        });
        for (int i = 0; i < number[0]; i++) {
            wall.send("DELETE", "/ogc/collections/sensors/items/wall-bench-" + i, null, "If-Match", "*");
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }

    /** Does a step so many times, or once where no events are awaited, and says what it cost. */
    private void report(String what, int rounds, Step step) throws Exception {
        long bytesBefore = streams.bytes();
        Duration before = service.info().totalCpuDuration().orElseThrow();
        long start = System.nanoTime();
        for (int i = 0; i < Math.max(1, rounds); i++) {
            long awaited = streams.events() + (rounds == 0 ? 0 : screens);
            step.run();
            while (streams.events() < awaited) {
                Thread.sleep(1);
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Duration cpu = service.info().totalCpuDuration().orElseThrow().minus(before);
        double each = rounds == 0 ? 0 : (double) (streams.bytes() - bytesBefore) / rounds / screens;
        System.out.printf(
                "%s: %.1f s, processor %d ms (%.2f ms each), %.0f bytes each and screen, resident %d MB%n",
                what, seconds, cpu.toMillis(), rounds == 0 ? 0.0 : (double) cpu.toMillis() / rounds, each, resident());
    }

    private long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + service.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }
}
