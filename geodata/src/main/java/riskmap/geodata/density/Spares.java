package riskmap.geodata.density;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Supplier;

/**
 * Large objects that are used again by later calls instead of being allocated and cleared anew. Holds at most so many of
 * them; what comes back beyond is left to the garbage collector. Thread safe.
 */
final class Spares<T> {

    private final ArrayBlockingQueue<T> kept;
    private final Supplier<T> maker;

    Spares(int most, Supplier<T> maker) {
        kept = new ArrayBlockingQueue<>(most);
        this.maker = maker;
    }

    /** A used object with what its last user left in it, or a new one. */
    T take() {
        T spare = kept.poll();
        return spare == null ? maker.get() : spare;
    }

    /** Gives back an object its user will not touch again. */
    void give(T used) {
        kept.offer(used);
    }
}
