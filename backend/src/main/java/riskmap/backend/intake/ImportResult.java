package riskmap.backend.intake;

import java.nio.file.Path;
import riskmap.geodata.intake.issue.IntakeReport;

/**
 * What became of one file.
 *
 * @param report what was read, accepted, repaired, rejected, and why
 * @param written features created or changed in the store
 * @param unchanged features that were stored already with the same content
 * @param sequence number of the last change; 0 when nothing was written
 * @param issueFile where all issues stand as GeoJSON; null when no record was rejected or repaired, or no
 *     folder was named
 */
public record ImportResult(IntakeReport report, long written, long unchanged, long sequence, Path issueFile) {}
