package riskmap.backend.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import riskmap.backend.store.Change;

/** Announcements: in order, never lost, never waiting for a listener. */
class FeedTest {

    private final Feed feed = new Feed();

    private static ChangeEvent event(long sequence, String layer) {
        Envelope envelope = new Envelope(sequence, sequence + 1, 0, 1);
        return new ChangeEvent(sequence, Instant.EPOCH, List.of(layer), envelope, 1);
    }

    @Test
    void inOrder() throws InterruptedException {
        BlockingQueue<ChangeEvent> heard = new LinkedBlockingQueue<>();
        feed.remember(List.of(), 0);
        ChangeFeed.Subscription subscription = feed.subscribe(heard::add);
        for (int i = 1; i <= 50; i++) {
            feed.announce(event(i, "grids"));
        }
        for (int i = 1; i <= 50; i++) {
            assertEquals(i, heard.poll(10, TimeUnit.SECONDS).sequence());
        }
        assertEquals(1, feed.listeners());
        subscription.close();
        assertEquals(0, feed.listeners());
        feed.close();
    }

    @Test
    void aListenerThatHangsHearsAllInOne() throws InterruptedException {
        feed.remember(List.of(), 0);
        CountDownLatch hang = new CountDownLatch(1);
        CountDownLatch called = new CountDownLatch(1);
        List<ChangeEvent> heard = new ArrayList<>();
        CountDownLatch last = new CountDownLatch(1);
        feed.subscribe(event -> {
            called.countDown();
            try {
                hang.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            heard.add(event);
            if (event.sequence() == 5000) {
                last.countDown();
            }
        });
        feed.announce(event(1, "grids"));
        assertTrue(called.await(10, TimeUnit.SECONDS));
        for (int i = 2; i <= 5000; i++) {
            feed.announce(event(i, i % 2 == 0 ? "grids" : "roads"));
        }
        hang.countDown();
        assertTrue(last.await(10, TimeUnit.SECONDS));
        assertEquals(5000, heard.stream().mapToInt(ChangeEvent::count).sum());
        assertTrue(heard.size() < 100, "heard " + heard.size());
        Envelope all = new Envelope();
        heard.forEach(event -> all.expandToInclude(event.envelope()));
        assertEquals(new Envelope(1, 5001, 0, 1), all);
        feed.close();
    }

    @Test
    void aBrokenListenerHarmsNobody() throws InterruptedException {
        feed.remember(List.of(), 0);
        BlockingQueue<ChangeEvent> heard = new LinkedBlockingQueue<>();
        feed.subscribe(event -> {
            throw new IllegalStateException("a listener broken on purpose");
        });
        feed.subscribe(heard::add);
        feed.announce(event(1, "grids"));
        feed.announce(event(2, "grids"));
        assertEquals(1, heard.poll(10, TimeUnit.SECONDS).sequence());
        assertEquals(2, heard.poll(10, TimeUnit.SECONDS).sequence());
        feed.close();
    }

    @Test
    void resumingNeedsNoHole() {
        Change before = new Change(7, "grids", Instant.EPOCH, "ann", 1, 0, new Envelope(0, 1, 0, 1));
        feed.remember(List.of(before), 7);
        assertEquals(Optional.of(List.of()), feed.since(7));
        assertEquals(1, feed.since(6).orElseThrow().size());
        assertFalse(feed.since(5).isPresent());
        assertFalse(feed.since(8).isPresent());
        for (int i = 8; i <= 2000; i++) {
            feed.announce(event(i, "grids"));
        }
        assertEquals(10, feed.since(1990).orElseThrow().size());
        assertFalse(feed.since(6).isPresent());
        assertEquals(1024, feed.since(2000 - 1024).orElseThrow().size());
        feed.close();
    }
}
