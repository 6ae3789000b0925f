package riskmap.backend;

/** Starts the service. */
public final class Application {

    private Application() {}

    /** The command line. */
    public static void main(String[] args) {
        io.micronaut.runtime.Micronaut.run(Application.class, args);
    }
}
