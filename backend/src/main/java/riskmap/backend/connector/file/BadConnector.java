package riskmap.backend.connector.file;

/** A connector file that cannot be used. The message is one sentence: member, value, what is allowed. */
public final class BadConnector extends Exception {

    BadConnector(String message) {
        super(message);
    }
}
