package riskmap.backend;

import riskmap.backend.cli.RiskMapCommand;

/** Starts the service. */
public final class Application {

    private Application() {}

    /** The command line. */
    public static void main(String[] args) {
        System.exit(RiskMapCommand.run(args));
    }
}
