package riskmap.geodata.export;

import java.io.IOException;

/** A format cannot hold what it is to hold. The message is one sentence for people: what, where, and what to do. */
public final class ExportFailure extends IOException {

    /** With that sentence. */
    public ExportFailure(String message) {
        super(message);
    }
}
