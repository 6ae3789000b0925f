package riskmap.backend.cli;

/** An expected failure of a command: its message is one sentence for the person at the terminal. */
final class CommandFailure extends RuntimeException {

    CommandFailure(String message) {
        super(message);
    }

    CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
