package riskmap.backend.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command without a name: the demo zone the first time, then the map. The door of this room. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        version = "riskmap 0.1",
        sortOptions = false,
        header = "城市安全风险一张图 · City risk map",
        description = {
            "",
            "Without a command: loads the synthetic demo zone into an empty store, then serves the map.",
            ""
        },
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            ConnectCommand.class,
            DemoCommand.class,
            AccountCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  ./run                                      the demo zone at http://127.0.0.1:8080/",
            "  ./run import city.osm.pbf --data-dir city   a city from an OpenStreetMap extract",
            "  ./run import risks.csv --layer risk-points --crs EPSG:4549",
            "  ./run serve --port 9000 --data-dir city"
        })
public final class RiskMapCommand implements Callable<Integer> {

    @Mixin
    private ServeCommand serve = new ServeCommand();

    /**
     * Runs a command line.
     *
     * @return the exit code: 0 success, 1 an expected failure told in one sentence, 2 a wrong command line
     */
    public static int run(String... args) {
        CommandLine line = new CommandLine(new RiskMapCommand());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof CommandFailure) {
                command.getErr().println(failure.getMessage());
                return 1;
            }
            throw failure;
        });
        return line.execute(args);
    }

    @Override
    public Integer call() throws InterruptedException {
        return serve.serve(DemoCommand::loadIntoEmpty);
    }
}
