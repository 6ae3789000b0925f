package riskmap.backend.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import riskmap.backend.live.LiveCity;
import riskmap.geodata.demo.DemoSize;
import riskmap.geodata.demo.DemoZone;
import riskmap.geodata.snapshot.LayerTable;

/** Loads the synthetic demo zone into the store. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Load the synthetic demo zone into the store; the same seed gives the same zone.")
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(
            names = "--size",
            paramLabel = "SIZE",
            defaultValue = "full",
            description = "full (150,000 enterprises) or small (default: ${DEFAULT-VALUE}).")
    private DemoSize size;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Another seed, another zone (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() {
        try (RunningService service = RunningService.start(store.properties())) {
            load(service, size, seed);
            return 0;
        }
    }

    /** Loads the full zone when there is no city yet. */
    static void loadIntoEmpty(RunningService service) {
        service.awaitReady();
        boolean isEmpty =
                service.get(LiveCity.class).snapshot().tables().stream().allMatch(table -> isEmpty(table));
        if (isEmpty) {
            load(service, DemoSize.FULL, 1);
        }
    }

    private static boolean isEmpty(LayerTable table) {
        return table.size() == 0;
    }

    private static void load(RunningService service, DemoSize size, long seed) {
        System.err.println("Making the demo zone; all of it is synthetic …");
        Instant today = service.get(Clock.class).instant().truncatedTo(ChronoUnit.DAYS);
        DemoZone zone = DemoZone.of(size, seed, today);
        ProgressBar bar = new ProgressBar(System.err, "Loading");
        try (BatchLoader loader = new BatchLoader(service, "demo", done -> bar.show(done, zone.count(), ""))) {
            zone.forEach(loader::add);
        }
        bar.finish(String.format("%,d features of the demo zone are in the store.", zone.count()));
    }
}
