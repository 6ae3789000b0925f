package riskmap.backend.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import riskmap.backend.intake.ledger.ImportRecord;
import riskmap.backend.intake.ledger.ImportStatus;
import riskmap.backend.intake.ledger.IssuePage;
import riskmap.backend.intake.ledger.IssueQuery;
import riskmap.backend.live.StoreAnswer;
import riskmap.backend.live.WriteDoor;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.intake.mapping.MappingFile;

/**
 * Imports that people follow step by step: a file comes, is looked at, run dry, written, reported, and can be taken back as
 * a whole. What every import is and was stands in the ledger.
 *
 * <p>Every method may throw {@link ImportRefused}, and {@link WriteDoor.Unavailable} when the store does not answer.
 */
public final class Imports implements AutoCloseable {

    private final ImportRooms rooms;
    private final Settings settings;
    private final UploadFolder uploads;
    private final JobDesk desk = new JobDesk();
    private final Upkeep upkeep;

    /**
     * How imports are kept.
     *
     * @param folder where files that have come are kept for a day
     * @param limit bytes a file may have
     * @param alone whether no other instance shares the database, so that an import at work before the start is abandoned
     */
    public record Settings(Path folder, long limit, boolean alone) {}

    /** Opens the room: what was abandoned by an earlier run of the service is marked so. */
    public Imports(ImportRooms rooms, Settings settings) {
        this.rooms = rooms;
        this.settings = settings;
        this.uploads = new UploadFolder(settings.folder());
        this.upkeep = new Upkeep(rooms, uploads, desk, settings.alone());
    }

    /** Bytes a file may have. */
    public long limit() {
        return settings.limit();
    }

    /**
     * Takes in a file; nothing of it is written yet.
     *
     * @param name as the client calls it
     * @throws IOException when the client does not send it to its end
     */
    public ImportRecord upload(String name, InputStream content, String actor) throws IOException {
        String safe = UploadFolder.safeName(name).orElseThrow(() -> ImportRefused.badName(name));
        String id = UUID.randomUUID().toString();
        long size = uploads.keep(id, safe, content, settings.limit());
        if (size == 0) {
            throw ImportRefused.empty();
        }
        ImportRecord record = ImportRecord.arrived(id, safe, size, actor, rooms.now());
        StoreAnswer.to(() -> {
            rooms.ledger().add(record);
            return null;
        });
        return record;
    }

    /** One import. */
    public ImportRecord find(String id) {
        return StoreAnswer.to(() -> rooms.ledger().find(id)).orElseThrow(() -> ImportRefused.unknown(id));
    }

    /** Imports, newest first. */
    public List<ImportRecord> list(int offset, int limit) {
        return StoreAnswer.to(() -> rooms.ledger().list(offset, limit));
    }

    /** Number of imports. */
    public long count() {
        return StoreAnswer.to(() -> rooms.ledger().count());
    }

    /** How far an import that is at work here has come. */
    public Optional<Progress> progress(String id) {
        return desk.find(id).map(Job::progress);
    }

    /** Whether the file of an import is still here. */
    public boolean hasFile(ImportRecord record) {
        return uploads.find(record.id(), record.file()).isPresent();
    }

    /**
     * What the beginning of the file would become.
     *
     * @param mapping how it is to be understood, text of a mapping file; {@code {}} to have everything suggested
     */
    public ImportPreview preview(String id, String mapping) {
        Path file = file(find(id));
        ImportMapping asked = mapping(mapping);
        return reading(() -> ImportPreview.of(
                file, asked, rooms.catalog(), new CityGround(rooms.city().snapshot()), rooms.opener()));
    }

    /**
     * Sets an import to work; it goes on by itself.
     *
     * @param mapping how the file is to be understood, text of a mapping file
     * @param dry whether to go through the whole file and write nothing
     */
    public ImportRecord run(String id, String mapping, boolean dry, String actor) {
        ImportRecord record = find(id);
        require(record.status().mayRun(), record, dry ? "试运行" : "运行", dry ? "run dry" : "run");
        ImportMapping understood = mapping(mapping);
        Path file = file(record);
        reading(() -> rooms.opener().open(file, understood));
        ImportStatus busy = dry ? ImportStatus.CHECKING : ImportStatus.RUNNING;
        ImportRecord begun = record.begun(busy, actor, mapping, rooms.now());
        begin(record, begun, new ImportJob(rooms, begun, file, understood));
        return begun;
    }

    /** Sequence numbers of the changes an import made, newest first. */
    public List<Long> changes(String id) {
        return StoreAnswer.to(() -> rooms.ledger().changes(id));
    }

    /** What taking an import back would do. */
    public UndoPlan undoPlan(String id) {
        return plan(find(id));
    }

    private UndoPlan plan(ImportRecord record) {
        require(record.status().mayUndo(), record, "撤销", "taken back");
        return StoreAnswer.to(() -> UndoPlan.of(rooms.ledger(), record.id()));
    }

    /**
     * Takes back everything an import wrote; it goes on by itself.
     *
     * @param force whether features edited since are taken back too
     */
    public ImportRecord undo(String id, boolean force, String actor) {
        ImportRecord record = find(id);
        require(record.status().mayUndo(), record, "撤销", "taken back");
        UndoPlan plan = force ? UndoPlan.NOTHING : plan(record);
        if (plan.conflicts() > 0) {
            throw ImportRefused.editedSince(plan);
        }
        ImportRecord begun = record.undone(ImportStatus.UNDOING, actor, null, rooms.now());
        begin(record, begun, new UndoJob(rooms.ledger(), rooms.clock(), begun, rooms.door(), actor, force));
        return begun;
    }

    /** Ends what an import is doing as soon as possible; what was written is kept. */
    public void stop(String id) {
        ImportRecord record = find(id);
        desk.find(id).orElseThrow(() -> ImportRefused.notAtWork(record)).stop();
    }

    /** A page of the issues kept of an import. */
    public IssuePage issues(String id, IssueQuery query) {
        find(id);
        return StoreAnswer.to(() -> rooms.ledger().issues(id, query));
    }

    private void begin(ImportRecord from, ImportRecord begun, Job job) {
        boolean mine = StoreAnswer.to(() -> rooms.ledger().update(begun, from.status()));
        require(mine, find(from.id()), "同时运行两次", "set to work twice");
        if (begun.status() != ImportStatus.UNDOING) {
            StoreAnswer.to(() -> {
                rooms.ledger().putIssues(begun.id(), List.of());
                return null;
            });
        }
        if (!desk.add(job)) {
            StoreAnswer.to(() -> rooms.ledger().update(from, begun.status()));
            throw ImportRefused.busy();
        }
    }

    private static void require(boolean allowed, ImportRecord record, String zh, String en) {
        if (!allowed) {
            throw ImportRefused.wrongState(record, zh, en);
        }
    }

    private Path file(ImportRecord record) {
        return uploads.find(record.id(), record.file()).orElseThrow(() -> ImportRefused.fileGone(record));
    }

    private static ImportMapping mapping(String text) {
        try {
            return MappingFile.parse(text);
        } catch (IllegalArgumentException e) {
            throw ImportRefused.badMappingText(e);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException | UncheckedIOException e) {
            throw ImportRefused.unreadable(e);
        } catch (IllegalArgumentException e) {
            throw ImportRefused.badMapping(e);
        }
    }

    @Override
    public void close() {
        upkeep.close();
        desk.close();
    }
}
