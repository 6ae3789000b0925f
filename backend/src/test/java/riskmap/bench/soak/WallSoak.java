package riskmap.bench.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A day of a wall screen in an hour: events, scene changes and killed services, in a real Chromium. Writes a report and
 * exits with 1 when memory, nodes or listeners have grown by more than a tenth since the first tenth of the run, or the
 * screen has shown anything it must not show.
 */
public final class WallSoak {

    static final String DEMO = "small";
    private static final int[] DAY = {20_000, 2_000, 20, 60};

    private WallSoak() {}

    /**
     * Arguments: jar of the service, file of the report, a free TCP port; then, if other than for a day, numbers of events,
     * scene changes and restarts and the minutes they are spread over.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Plan plan = new Plan(number(args, 3), number(args, 4), number(args, 5), number(args, 6) * 60_000L);
        Path folder = Files.createTempDirectory("wall-soak");
        int port = Integer.parseInt(args[2]);
        String text;
        boolean kept;
        try (Service service = new Service(Path.of(args[0]), folder, port);
                Browser browser = new Browser(folder)) {
            Desk desk = new Desk(port);
            service.loadDemo(DEMO);
            service.start();
            // The account is made a moment after the service is ready.
            while (!desk.ready() || !desk.command(Map.of("targets", List.of("*"), "kind", "clear"))) {
                Thread.sleep(1000);
            }
            Run run = new Run(plan, service, desk, browser);
            System.out.println(browser.version() + ", files in " + folder);
            run.all(row -> System.out.print(
                    Tables.line(run.millis() / 1000 + " s", row) + "browser: " + Tables.cells(row) + "\n"));
            Report report = new Report(run);
            text = report.text();
            kept = report.faults().isEmpty();
        }
        Files.writeString(Path.of(args[1]), text);
        System.out.print(text);
        System.exit(kept ? 0 : 1);
    }

    private static int number(String[] args, int at) {
        return args.length > at ? Integer.parseInt(args[at]) : DAY[at - 3];
    }
}
