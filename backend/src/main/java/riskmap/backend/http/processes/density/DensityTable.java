package riskmap.backend.http.processes.density;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.density.DensityRaster;

/** A density raster as a table: the centre of each cell in degrees and the weight per km² there, from the north-west. */
final class DensityTable {

    private DensityTable() {}

    static void write(OutputStream out, DensityRaster raster) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write("longitude,latitude,per_km2\r\n");
        Envelope box = raster.box();
        for (int row = 0; row < raster.height(); row++) {
            double lat = box.getMaxY() - (row + 0.5) * box.getHeight() / raster.height();
            for (int column = 0; column < raster.width(); column++) {
                double lon = box.getMinX() + (column + 0.5) * box.getWidth() / raster.width();
                text.write(String.format(Locale.ROOT, "%.7f,%.7f,", lon, lat));
                text.write(Float.toString((float) raster.value(column, row)));
                text.write("\r\n");
            }
        }
        text.flush();
    }
}
