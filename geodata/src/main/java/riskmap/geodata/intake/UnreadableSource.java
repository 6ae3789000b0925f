package riskmap.geodata.intake;

import java.io.IOException;

/** A source as a whole cannot be read. The message is one sentence for people, beginning with the file's name. */
public final class UnreadableSource extends IOException {

    /** With the name of the source and what is wrong. */
    public UnreadableSource(String source, String reason) {
        super(source + ": " + reason);
    }

    /** With the place in the source, what is wrong, and what the parser said. */
    public UnreadableSource(SourcePlace place, String reason, Throwable cause) {
        super(place + ": " + reason, cause);
    }
}
