package riskmap.backend.store.connection;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An embedded database has one user: nothing ever comes from elsewhere. */
final class QuietSignal implements CommitSignal {

    private final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public boolean await(Duration patience) throws InterruptedException {
        closed.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        return false;
    }

    @Override
    public void renew() {
        // there is nothing to hear
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
