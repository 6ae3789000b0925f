package riskmap.geodata.intake.osm.pbf;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An OSM PBF file, read from front to back as often as needed. Memory: one blob, at most 64 MiB with its inflated form.
 *
 * <p>Refused with one sentence ({@link PbfException}): empty, truncated and damaged files, other formats, blobs past
 * the format's limits, compressions other than none and zlib, files of a planet's history.
 */
public final class PbfFile {

    private static final int BUFFER = 1 << 16;

    private final Path path;

    public PbfFile(Path path) {
        this.path = path;
    }

    /**
     * Reads the whole file.
     *
     * @param visitor receives the elements it wants
     * @return what the file says about itself
     * @throws PbfException when the content is unreadable; the visitor may have seen a part of it
     * @throws IOException when the file is unreadable
     */
    public PbfHeader read(ElementVisitor visitor) throws IOException {
        try (InputStream file = Files.newInputStream(path);
                DataInputStream in = new DataInputStream(new BufferedInputStream(file, BUFFER))) {
            return read(new Blobs(in), visitor);
        }
    }

    private static PbfHeader read(Blobs blobs, ElementVisitor visitor) throws IOException {
        PbfHeader header = null;
        while (blobs.next()) {
            try {
                if (blobs.type().equals("OSMHeader")) {
                    header = PbfHeader.read(blobs.content());
                } else if (blobs.type().equals("OSMData")) {
                    needHeader(header);
                    ElementBlock.read(blobs.content(), visitor);
                }
            } catch (PbfException e) {
                throw new PbfException(blobs.place() + ": " + e.getMessage());
            }
        }
        needHeader(header);
        return header;
    }

    private static void needHeader(PbfHeader header) throws PbfException {
        if (header == null) {
            throw new PbfException("there is no OSM header before the data");
        }
    }
}
