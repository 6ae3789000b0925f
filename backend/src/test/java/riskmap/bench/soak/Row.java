package riskmap.bench.soak;

/**
 * What was counted and measured at the end of a part; sizes in bytes.
 *
 * @param heard changes the page was told of
 * @param held what the page holds after a collection
 * @param browser memory of the browser's processes
 * @param heap heap of the service after a collection
 * @param resident memory of the service
 * @param current whether the screen at rest showed the service's version of the city
 */
record Row(
        int events,
        int heard,
        int scenes,
        int restarts,
        Screen.Held held,
        long browser,
        long heap,
        long resident,
        long threads,
        boolean current) {}
