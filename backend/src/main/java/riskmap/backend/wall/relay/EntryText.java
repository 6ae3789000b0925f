package riskmap.backend.wall.relay;

import java.util.List;
import java.util.Optional;
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

    /** A command given now. */
    static Draft draft(Command command) {
        return new Draft(null, null, command.targets(), command.kind().code(), JsonText.of(command.toDocument()));
    }

    /** A command that was given while the log could not be reached. */
    static Draft draft(Told told) {
        Command command = told.command();
        return new Draft(
                told.seq(),
                told.at().minus(Screens.LEAD),
                command.targets(),
                command.kind().code(),
                JsonText.of(command.toDocument()));
    }

    /** The entry that ends the channel of a screen. */
    static Draft end(String id) {
        return new Draft(null, null, List.of(id), END, "");
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
