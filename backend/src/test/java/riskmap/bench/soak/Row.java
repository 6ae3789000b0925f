package riskmap.bench.soak;

import java.util.Map;

/**
 * What was counted and measured at the end of a part; sizes in bytes.
 *
 * @param heard changes the page was told of
 * @param held what the page holds after a collection
 * @param browser memory of the browser by kind of process
 * @param heap heap of the service after a collection
 * @param resident memory of the service
 * @param load of the machine, in the minute before
 * @param current whether the screen at rest showed the service's version of the city
 */
record Row(
        int events,
        int heard,
        int scenes,
        int restarts,
        Screen.Held held,
        Map<String, Long> browser,
        long heap,
        long resident,
        long threads,
        double load,
        boolean current) {

    /** Memory of the browser's processes of a kind. */
    long memory(String kind) {
        return browser.getOrDefault(kind, 0L);
    }

    /** Memory of all processes of the browser. */
    long browserTotal() {
        return browser.values().stream().mapToLong(Long::longValue).sum();
    }
}
