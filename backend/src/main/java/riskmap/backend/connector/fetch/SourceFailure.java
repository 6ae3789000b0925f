package riskmap.backend.connector.fetch;

import java.io.IOException;

/** A source that does not answer as it should. The message is one sentence for people. */
public final class SourceFailure extends IOException {

    /** With a sentence. */
    public SourceFailure(String message) {
        super(message);
    }

    SourceFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
