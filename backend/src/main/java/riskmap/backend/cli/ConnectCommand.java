package riskmap.backend.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import riskmap.backend.connector.ConnectorRefused;
import riskmap.backend.connector.ConnectorState;
import riskmap.backend.connector.Connectors;
import riskmap.backend.connector.runs.Run;
import riskmap.backend.connector.runs.RunCounts;
import riskmap.backend.connector.runs.RunStatus;
import riskmap.backend.live.WriteDoor;
import riskmap.geodata.intake.join.JoinReport;

/** Runs a connector by hand, or tells how all of them do. */
@Command(
        name = "connect",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Pull another department's data through a connector of DATA-DIR/connectors now."
                + " Without ID: list the connectors.")
final class ConnectCommand implements Callable<Integer> {

    private static final int SHOWN = 10;
    private static final long POLL_NANOS = 100_000_000;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(paramLabel = "ID", arity = "0..1", description = "The connector: name of its file without .json.")
    private String id;

    @Option(names = "--dry-run", description = "Fetch and join, tell the join rate, and write nothing.")
    private boolean dryRun;

    @Override
    public Integer call() {
        try (RunningService service = RunningService.start(store.properties())) {
            service.awaitReady();
            Connectors connectors = service.get(Connectors.class);
            if (id == null) {
                connectors.list().forEach(ConnectCommand::tell);
                return 0;
            }
            return dryRun ? dry(connectors) : run(connectors);
        } catch (IOException | ConnectorRefused | WriteDoor.Unavailable e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    private static void tell(ConnectorState state) {
        String why = state.entry().fault() == null ? "" : ": " + state.entry().fault();
        System.out.println(state.entry().id() + "  " + state.health().code()
                + (state.since() == null ? "" : " since " + state.since()) + why);
    }

    private int dry(Connectors connectors) throws IOException {
        JoinReport report = connectors.dryRun(id);
        tell(new RunCounts(report.read(), report.matched(), report.reasons(), 0));
        report.unmatched().stream()
                .limit(SHOWN)
                .forEach(one -> System.out.println("  record " + one.record() + " '" + one.value() + "': "
                        + one.why().title().en()));
        System.out.println("Dry run: nothing was written.");
        return 0;
    }

    private int run(Connectors connectors) {
        String run = connectors.run(id, "command line");
        Run now = find(connectors, run);
        while (now.status() == RunStatus.RUNNING) {
            LockSupport.parkNanos(POLL_NANOS);
            now = find(connectors, run);
        }
        if (now.status() != RunStatus.DONE) {
            throw new CommandFailure(now.message());
        }
        tell(now.counts());
        System.out.println(now.importId() == null ? "Nothing was written." : "Import " + now.importId() + ".");
        return 0;
    }

    private Run find(Connectors connectors, String run) {
        List<Run> runs = connectors.find(id).runs();
        return runs.stream().filter(one -> one.id().equals(run)).findFirst().orElseThrow();
    }

    private static void tell(RunCounts counts) {
        System.out.printf(
                "Read %,d records, %,d joined (%.1f %%), deleted %,d.%n",
                counts.read(), counts.matched(), 100 * counts.rate(), counts.deleted());
        counts.reasons()
                .forEach((why, count) ->
                        System.out.printf("  %,d: %s%n", count, why.title().en()));
    }
}
