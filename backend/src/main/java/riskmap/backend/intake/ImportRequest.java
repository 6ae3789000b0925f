package riskmap.backend.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import riskmap.geodata.intake.mapping.ImportMapping;

/**
 * What is to be imported.
 *
 * @param files the files, taken in this order
 * @param mapping how they are to be understood
 * @param actor who asks, for history; null for {@code import:} and the file's name
 * @param issueFolder where to write {@code FILE.issues.geojson} for each file with issues; null for nowhere
 * @param dryRun whether only to check, writing nothing
 */
public record ImportRequest(List<Path> files, ImportMapping mapping, String actor, Path issueFolder, boolean dryRun) {

    public ImportRequest {
        files = List.copyOf(files);
        Objects.requireNonNull(mapping);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no file to import was named");
        }
    }

    /** An import of one file that writes no issue file. */
    public static ImportRequest of(Path file, ImportMapping mapping) {
        return new ImportRequest(List.of(file), mapping, null, null, false);
    }
}
