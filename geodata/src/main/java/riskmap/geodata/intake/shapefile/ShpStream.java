package riskmap.geodata.intake.shapefile;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.intake.CountedInput;
import riskmap.geodata.intake.issue.Misformed;
import riskmap.geodata.intake.issue.SourcePlace;
import riskmap.geodata.intake.issue.UnreadableSource;
import riskmap.geodata.model.LocalizedText;

/** The shapes of a .shp, one after the other. */
final class ShpStream implements Closeable {

    private static final int HEADER = 100;
    private static final int FILE_CODE = 9994;

    /** A shape of the most points and parts read, with heights and measures. */
    private static final int MOST_BYTES = 80 + 4 * Shapes.MOST_PARTS + 32 * Shapes.MOST_POINTS;

    private final String source;
    private final String name;
    private final CountedInput in;
    private ByteBuffer content;
    private long number;

    ShpStream(String source, ShapeParts part) throws IOException {
        this.source = source;
        this.name = part.name() + ".shp";
        this.in = new CountedInput(part.open(".shp"));
        byte[] header = in.readNBytes(HEADER);
        if (header.length < HEADER || ByteBuffer.wrap(header).getInt() != FILE_CODE) {
            in.close();
            throw new UnreadableSource(
                    source,
                    name + " 不是 Shapefile，或文件头被截断",
                    "has a " + name + " that is no Shapefile, or is cut off in its header");
        }
    }

    /** Bytes gone through. */
    long bytes() {
        return in.count();
    }

    /** Goes to the next record; its shape may be absent, or not readable. */
    boolean next() throws IOException {
        byte[] head = in.readNBytes(8);
        if (head.length == 0) {
            return false;
        }
        number++;
        long bytes = head.length < 8 ? -1 : 2L * ByteBuffer.wrap(head).getInt(4);
        if (bytes < 4) {
            throw broken("被截断或已损坏", "is cut off or damaged", null);
        }
        if (bytes > MOST_BYTES) {
            skip(bytes);
            content = null;
        } else {
            byte[] read = in.readNBytes((int) bytes);
            if (read.length < bytes) {
                throw broken(
                        "在 " + bytes + " 字节中的第 " + read.length + " 字节处结束，文件被截断",
                        "ends after " + read.length + " of " + bytes + " bytes; the file is cut off",
                        null);
            }
            content = ByteBuffer.wrap(read).order(ByteOrder.LITTLE_ENDIAN);
        }
        return true;
    }

    private void skip(long bytes) throws IOException {
        try {
            in.skipNBytes(bytes);
        } catch (java.io.EOFException e) {
            throw broken(
                    "声明有 " + bytes + " 字节，但文件提前结束", "says it has " + bytes + " bytes, and the file ends before", e);
        }
    }

    private UnreadableSource broken(String zh, String en, Throwable cause) {
        return new UnreadableSource(new SourcePlace(source, name + " record", number), LocalizedText.of(zh, en), cause);
    }

    /**
     * The shape of this record; null for a null shape.
     *
     * @throws IllegalArgumentException when it is none that can be read; the message says why
     */
    Geometry shape() {
        if (content == null) {
            throw new Misformed(
                    "图形超过 " + Shapes.MOST_POINTS + " 个点", "the shape has more than " + Shapes.MOST_POINTS + " points");
        }
        return Shapes.read(content);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
