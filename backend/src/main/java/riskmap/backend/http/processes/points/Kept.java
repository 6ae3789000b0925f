package riskmap.backend.http.processes.points;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The results asked for last; thread safe. Only for values that are a function of their key, so a kept one is always true.
 *
 * @param <K> what defines a value
 * @param <V> the value
 */
public final class Kept<K, V> {

    private static final int MOST = 8;

    private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST;
        }
    };

    /** The value of a key, kept or made now. */
    public V take(K key, Supplier<V> maker) {
        synchronized (values) {
            V found = values.get(key);
            if (found != null) {
                return found;
            }
        }
        // Made outside the lock: two requests may make the same one, which costs time but is right.
        V made = maker.get();
        synchronized (values) {
            values.put(key, made);
        }
        return made;
    }
}
