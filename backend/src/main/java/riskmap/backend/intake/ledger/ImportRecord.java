package riskmap.backend.intake.ledger;

import java.time.Instant;
import riskmap.geodata.model.LocalizedText;

/**
 * One import.
 *
 * @param id its identity, 1 to 40 characters
 * @param file name of the file, as safe for a file system
 * @param size of the file in bytes
 * @param actor who brought it
 * @param status where it stands
 * @param created when the file came
 * @param started when it was last set to work, or null
 * @param finished when that ended, or null
 * @param heard when its thread last gave a sign of life
 * @param counts what it came to
 * @param mapping how the file is to be understood: a mapping file's text, see {@link riskmap.geodata.intake.mapping.MappingFile}
 * @param crs reference system its coordinates were read in, or null before that is known
 * @param message why it ended as it did, one sentence for people, or null
 * @param undoneBy who took it back, or null
 */
public record ImportRecord(
        String id,
        String file,
        long size,
        String actor,
        ImportStatus status,
        Instant created,
        Instant started,
        Instant finished,
        Instant heard,
        ImportCounts counts,
        String mapping,
        String crs,
        LocalizedText message,
        String undoneBy) {

    /** A file that has just come. */
    public static ImportRecord arrived(String id, String file, long size, String actor, Instant now) {
        return new ImportRecord(
                id,
                file,
                size,
                actor,
                ImportStatus.PREVIEWED,
                now,
                null,
                null,
                now,
                ImportCounts.NONE,
                "{}",
                null,
                null,
                null);
    }

    /** The same set to work by somebody, with nothing counted yet. */
    public ImportRecord begun(ImportStatus busy, String by, String newMapping, Instant now) {
        return new ImportRecord(
                id, file, size, by, busy, created, now, null, now, ImportCounts.NONE, newMapping, crs, null, undoneBy);
    }

    /** The same at its end. */
    public ImportRecord ended(ImportStatus end, ImportCounts all, String usedCrs, LocalizedText why, Instant now) {
        return new ImportRecord(
                id, file, size, actor, end, created, started, now, now, all, mapping, usedCrs, why, undoneBy);
    }

    /** The same while, or after, what it wrote is taken back. */
    public ImportRecord undone(ImportStatus state, String by, LocalizedText why, Instant now) {
        return new ImportRecord(
                id, file, size, actor, state, created, started, finished, now, counts, mapping, crs, why, by);
    }
}
