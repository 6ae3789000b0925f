package riskmap.backend.http.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import riskmap.backend.http.city.Audience;

/**
 * One open event stream. Sends as fast as the connection takes events; at most {@value #MOST_WAITING} wait, more are
 * replaced by one resync.
 */
public final class EventStream implements Publisher<byte[]>, Subscription {

    /** Events that may wait for the connection. */
    public static final int MOST_WAITING = 64;

    private final Audience audience;
    private final String address;
    private final Supplier<byte[]> resync;
    private final Runnable onEnd;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private final AtomicInteger signals = new AtomicInteger();
    private Subscriber<? super byte[]> subscriber;
    private long demand;
    private long told;
    private boolean missed;
    private boolean ended;
    private boolean completing;
    private long blockedSince = -1;

    /**
     * A stream nobody has subscribed to yet.
     *
     * @param resync makes the event that tells of everything as it is now, asked when it is about to be sent
     * @param onEnd called once when the stream has ended, whoever ended it
     */
    public EventStream(Audience audience, String address, Supplier<byte[]> resync, Runnable onEnd) {
        this.audience = audience;
        this.address = address;
        this.resync = resync;
        this.onEnd = onEnd;
    }

    /** Who reads it. */
    public Audience audience() {
        return audience;
    }

    /** Network address it goes to. */
    public String address() {
        return address;
    }

    /** Sends the first event, which tells of everything up to a sequence number. */
    public void greet(byte[] event, long sequence) {
        synchronized (this) {
            told = sequence;
            waiting.add(event);
        }
        drain();
    }

    /** Sends a change, now or when the connection takes it; one that was told already is left out. */
    public void offer(byte[] event, long sequence) {
        synchronized (this) {
            if (sequence <= told) {
                return;
            }
            told = sequence;
            enqueue(event);
        }
        drain();
    }

    /** Sends what is no change and has no number, now or when the connection takes it. */
    public void send(byte[] event) {
        synchronized (this) {
            enqueue(event);
        }
        drain();
    }

    private void enqueue(byte[] event) {
        if (waiting.size() >= MOST_WAITING) {
            missEverything();
        } else if (!missed) {
            waiting.add(event);
        }
    }

    /** Sends a sign of life unless something is waiting anyway. */
    public void beat(byte[] event) {
        synchronized (this) {
            if (missed || !waiting.isEmpty()) {
                return;
            }
            waiting.add(event);
        }
        drain();
    }

    /** Tells the client to read everything again, instead of whatever waits. */
    public void sendResync() {
        synchronized (this) {
            missEverything();
        }
        drain();
    }

    private void missEverything() {
        waiting.clear();
        missed = true;
    }

    /** Milliseconds for which something has been waiting that the connection does not take. */
    public synchronized long blockedFor(long now) {
        boolean blocked = demand == 0 && (missed || !waiting.isEmpty());
        if (!blocked) {
            blockedSince = -1;
            return 0;
        }
        blockedSince = blockedSince < 0 ? now : blockedSince;
        return now - blockedSince;
    }

    /** Ends the stream from our side. */
    public void drop() {
        synchronized (this) {
            completing = true;
        }
        drain();
    }

    @Override
    public void subscribe(Subscriber<? super byte[]> newSubscriber) {
        synchronized (this) {
            subscriber = newSubscriber;
        }
        newSubscriber.onSubscribe(this);
        drain();
    }

    @Override
    public void request(long count) {
        synchronized (this) {
            demand = count > Long.MAX_VALUE - demand ? Long.MAX_VALUE : demand + count;
        }
        drain();
    }

    @Override
    public void cancel() {
        if (markEnded()) {
            onEnd.run();
        }
    }

    private synchronized boolean markEnded() {
        boolean first = !ended;
        ended = true;
        waiting.clear();
        return first;
    }

    /** One thread sends at a time; the others leave word that there is more to send. */
    private void drain() {
        if (signals.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        while (seen != 0) {
            for (byte[] next = next(); next != null; next = next()) {
                subscriber.onNext(next);
            }
            complete();
            seen = signals.addAndGet(-seen);
        }
    }

    private void complete() {
        boolean now;
        synchronized (this) {
            now = completing && !ended && subscriber != null;
        }
        if (now && markEnded()) {
            subscriber.onComplete();
            onEnd.run();
        }
    }

    private byte[] next() {
        boolean behind;
        synchronized (this) {
            if (subscriber == null || ended || completing || demand == 0 || !missed && waiting.isEmpty()) {
                return null;
            }
            demand--;
            behind = missed;
            missed = false;
            if (!behind) {
                return waiting.poll();
            }
        }
        return resync.get();
    }
}
