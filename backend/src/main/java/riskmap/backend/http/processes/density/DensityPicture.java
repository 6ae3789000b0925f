package riskmap.backend.http.processes.density;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import riskmap.geodata.density.DensityClasses;
import riskmap.geodata.density.DensityRaster;

/**
 * Draws a density in its fixed classes as PNG with a palette; below the first class it is transparent.
 *
 * <p>Written by hand because the image plug-ins that come with GeoTools keep the JDK's ImageIO from starting.
 */
final class DensityPicture {

    private static final byte[] SIGNATURE = {(byte) 137, 80, 78, 71, 13, 10, 26, 10};
    private static final int OPACITY = 190;
    private static final byte BITS = 8;
    private static final byte PALETTE = 3;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(4096);

    private DensityPicture() {}

    static byte[] png(DensityRaster raster, DensityClasses classes) {
        DensityPicture picture = new DensityPicture();
        picture.out.writeBytes(SIGNATURE);
        picture.chunk("IHDR", header(raster.width(), raster.height()));
        picture.chunk("PLTE", colours(classes.colours()));
        picture.chunk("tRNS", opacities(classes.colours().size()));
        picture.chunk("IDAT", compressed(pixels(raster, classes)));
        picture.chunk("IEND", new byte[0]);
        return picture.out.toByteArray();
    }

    private void chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static byte[] header(int width, int height) {
        return ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(BITS)
                .put(PALETTE)
                .array();
    }

    /** Colour 0 is that of nothing and is not seen. */
    private static byte[] colours(List<String> colours) {
        byte[] bytes = new byte[3 * (colours.size() + 1)];
        for (int i = 0; i < colours.size(); i++) {
            int colour = Integer.parseInt(colours.get(i).substring(1), 16);
            bytes[3 * i + 3] = (byte) (colour >> 16);
            bytes[3 * i + 4] = (byte) (colour >> 8);
            bytes[3 * i + 5] = (byte) colour;
        }
        return bytes;
    }

    private static byte[] opacities(int colours) {
        byte[] bytes = new byte[colours + 1];
        java.util.Arrays.fill(bytes, 1, bytes.length, (byte) OPACITY);
        return bytes;
    }

    /** Rows of palette numbers, each after a zero that says "not filtered". */
    private static byte[] pixels(DensityRaster raster, DensityClasses classes) {
        byte[] bytes = new byte[raster.height() * (raster.width() + 1)];
        for (int y = 0; y < raster.height(); y++) {
            int at = y * (raster.width() + 1) + 1;
            for (int x = 0; x < raster.width(); x++) {
                bytes[at + x] = (byte) (classes.classOf(raster.value(x, y)) + 1);
            }
        }
        return bytes;
    }

    private static byte[] compressed(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 16 + 64);
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }
}
