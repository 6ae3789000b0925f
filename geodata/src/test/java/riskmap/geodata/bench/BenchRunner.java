package riskmap.geodata.bench;

import org.openjdk.jmh.Main;

/** Runs JMH with the arguments given; the README beside this class has the commands. */
public final class BenchRunner {

    private BenchRunner() {}

    public static void main(String[] args) throws Exception {
        Main.main(args);
    }
}
