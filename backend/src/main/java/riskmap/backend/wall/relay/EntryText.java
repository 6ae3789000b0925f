package riskmap.backend.wall.relay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import riskmap.backend.store.wall.WallStore.Draft;
import riskmap.backend.store.wall.WallStore.Entry;
import riskmap.backend.wall.command.Command;
import riskmap.backend.wall.command.CommandReader;
import riskmap.backend.wall.command.Standing.Told;
import riskmap.backend.wall.document.InvalidDocument;
import riskmap.backend.wall.document.JsonText;
import riskmap.backend.wall.screen.Screens;

/** Commands as entries of the log. */
final class EntryText {

    /** The kind of an entry that is no command of the desk: the channels of its targets end. */
    static final String END = "end";

    private EntryText() {}

    /** A command given now, with a number it may take. */
    static Draft draft(Command command, long number) {
        return draft(number, command.targets(), command.kind().code(), JsonText.of(command.toDocument()));
    }

    private static Draft draft(Long number, List<String> targets, String kind, String content) {
        return new Draft(UUID.randomUUID().toString(), number, null, targets, kind, content);
    }

    /** The same draft once it has been told here, because whether it is in the log is not known. */
    static Draft told(Draft draft, Told told) {
        Instant issued = told.at().minus(Screens.LEAD);
        return new Draft(draft.id(), told.seq(), issued, draft.targets(), draft.kind(), draft.content());
    }

    /** The entry that ends the channel of a screen. */
    static Draft end(String id) {
        return draft(null, List.of(id), END, "");
    }

    /** The command of an entry; empty when there is none, or none this version of the program knows. */
    static Optional<Told> told(Entry entry) {
        if (entry.kind().equals(END)) {
            return Optional.empty();
        }
        try {
            Command command = CommandReader.readAccepted(entry.targets(), JsonText.read(entry.content()));
            return Optional.of(new Told(entry.seq(), entry.issued().plus(Screens.LEAD), command));
        } catch (InvalidDocument e) {
            return Optional.empty();
        }
    }
}
