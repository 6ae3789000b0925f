package riskmap.backend.live;

import java.util.function.Supplier;
import riskmap.backend.store.StoreUnavailable;

/** What is asked of the store directly, told in the words of the {@link WriteDoor} when the store does not answer. */
public final class StoreAnswer {

    private StoreAnswer() {}

    /**
     * The answer to a question.
     *
     * @throws WriteDoor.Unavailable when the store does not answer
     */
    public static <T> T to(Supplier<T> question) {
        try {
            return question.get();
        } catch (StoreUnavailable e) {
            throw new WriteDoor.Unavailable(e);
        }
    }
}
