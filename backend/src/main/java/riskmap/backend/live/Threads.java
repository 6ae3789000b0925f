package riskmap.backend.live;

/** Waiting for threads to end. */
final class Threads {

    private static final long PATIENCE_MILLIS = 10_000;

    private Threads() {}

    static void join(Thread thread) {
        if (thread == null || thread == Thread.currentThread()) {
            return;
        }
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
