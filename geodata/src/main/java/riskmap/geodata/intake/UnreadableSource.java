package riskmap.geodata.intake;

import java.io.IOException;
import riskmap.geodata.model.LocalizedText;

/** A source as a whole cannot be read. The message is one sentence for people, beginning with the file's name. */
public final class UnreadableSource extends IOException {

    private final transient LocalizedText text;

    /** With the name of the source and what is wrong. */
    public UnreadableSource(String source, String zh, String en) {
        this(SourcePlace.whole(source), LocalizedText.of(zh, en), null);
    }

    /** With the place in the source, what is wrong, and what the parser said. */
    public UnreadableSource(SourcePlace place, LocalizedText reason, Throwable cause) {
        super(place + ": " + reason.en(), cause);
        this.text = LocalizedText.of(place.toChinese() + "：" + reason.zh(), getMessage());
    }

    /** The message in both languages. */
    public LocalizedText text() {
        return text;
    }
}
