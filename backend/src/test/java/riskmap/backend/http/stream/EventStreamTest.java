package riskmap.backend.http.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import riskmap.backend.http.city.Audience;

/** What waits for a connection is bounded. */
class EventStreamTest {

    /** A connection that takes events when told to. */
    private static final class Connection implements Subscriber<byte[]> {
        private final List<String> taken = new ArrayList<>();
        private Subscription subscription;
        private boolean complete;

        @Override
        public void onSubscribe(Subscription given) {
            subscription = given;
        }

        @Override
        public void onNext(byte[] event) {
            taken.add(new String(event, StandardCharsets.UTF_8));
        }

        @Override
        public void onError(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void onComplete() {
            complete = true;
        }
    }

    private final Connection connection = new Connection();
    private int ends;
    private final EventStream stream =
            new EventStream(Audience.ANYONE, "here", () -> "resync".getBytes(StandardCharsets.UTF_8), () -> ends++);

    private void offer(int from, int to) {
        for (int i = from; i <= to; i++) {
            stream.offer(String.valueOf(i).getBytes(StandardCharsets.UTF_8), i);
        }
    }

    @Test
    void asManyAsMayWaitArriveInOrder() {
        stream.subscribe(connection);
        offer(1, EventStream.MOST_WAITING);
        connection.subscription.request(1000);
        assertEquals(EventStream.MOST_WAITING, connection.taken.size());
        assertEquals("64", connection.taken.get(63));
    }

    @Test
    void ofMoreNothingIsKeptButThatSomethingWasMissed() {
        stream.subscribe(connection);
        offer(1, 100_000);
        connection.subscription.request(1000);
        assertEquals(List.of("resync"), connection.taken);
        offer(100_001, 100_002);
        assertEquals(List.of("resync", "100001", "100002"), connection.taken);
    }

    @Test
    void whatHasNoNumberKeepsItsPlaceAmongTheChangesAndHidesNone() {
        stream.subscribe(connection);
        offer(1, 2);
        stream.send("told".getBytes(StandardCharsets.UTF_8));
        offer(2, 3);
        connection.subscription.request(1000);
        assertEquals(List.of("1", "2", "told", "3"), connection.taken);
    }

    @Test
    void whatHasNoNumberIsBoundedToo() {
        stream.subscribe(connection);
        for (int i = 0; i <= EventStream.MOST_WAITING; i++) {
            stream.send("told".getBytes(StandardCharsets.UTF_8));
        }
        connection.subscription.request(1000);
        assertEquals(List.of("resync"), connection.taken);
    }

    @Test
    void aConnectionThatTakesNothingIsBlockedAndCanBeDropped() {
        stream.subscribe(connection);
        offer(1, 3);
        assertEquals(0, stream.blockedFor(5000));
        assertEquals(2000, stream.blockedFor(7000));
        stream.drop();
        assertTrue(connection.complete);
        assertEquals(1, ends);
        offer(4, 5);
        connection.subscription.request(1000);
        assertEquals(List.of(), connection.taken);
    }
}
