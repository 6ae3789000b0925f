package riskmap.geodata.intake;

import java.nio.file.Path;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.intake.mapping.ImportMapping;

/** A source that is one file: its name, size and reference system. */
public abstract class SourceFile implements SourceReader {

    private final Path file;
    private final Crs crs;

    /** For a file whose coordinates are of this system. */
    protected SourceFile(Path file, Crs crs) {
        this.file = file;
        this.crs = crs;
    }

    /**
     * The system a mapping declares, or else longitude/latitude.
     *
     * @throws IllegalArgumentException when the one declared is not known
     */
    protected static Crs declared(ImportMapping mapping) {
        String declared = mapping.position().crs();
        return declared == null ? Crs.LON_LAT : Crs.parse(declared);
    }

    /** The file. */
    protected final Path file() {
        return file;
    }

    @Override
    public final String name() {
        return file.getFileName().toString();
    }

    @Override
    public final Crs crs() {
        return crs;
    }

    @Override
    public long size() {
        return file.toFile().length();
    }
}
