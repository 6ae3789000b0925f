package riskmap.geodata.export.geotiff;

import java.awt.image.DataBuffer;
import java.awt.image.RenderedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageWriteParam;
import javax.media.jai.RasterFactory;
import org.geotools.api.parameter.GeneralParameterValue;
import org.geotools.api.parameter.ParameterValue;
import org.geotools.coverage.GridSampleDimension;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.coverage.grid.GridCoverageFactory;
import org.geotools.coverage.grid.io.AbstractGridFormat;
import org.geotools.coverage.grid.io.imageio.GeoToolsWriteParams;
import org.geotools.coverage.util.CoverageUtilities;
import org.geotools.gce.geotiff.GeoTiffWriteParams;
import org.geotools.gce.geotiff.GeoTiffWriter;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.crs.GeoToolsReference;

/** One band of 32-bit floats as GeoTIFF 1.0, deflated, with the EPSG code of its reference system and a no-data value. */
public final class GeoTiff {

    /** What stands in cells without a value, which callers mark by NaN. */
    public static final float NO_DATA = -9999;

    private GeoTiff() {}

    /**
     * Writes a raster; does not close the stream.
     *
     * @param name name of the band
     * @param box the outer edges of the raster in units of the reference system, longitude or easting as x
     * @param crs a system of the EPSG database
     * @param width columns
     * @param values row by row from the north-west; a whole number of rows. NaN is no value
     * @throws IllegalArgumentException when the box is empty, values are not whole rows or the system is no EPSG one
     */
    public static void write(OutputStream out, String name, Envelope box, Crs crs, int width, float[] values)
            throws IOException {
        if (box.isNull() || box.getArea() <= 0 || width < 1 || values.length == 0 || values.length % width != 0) {
            throw new IllegalArgumentException(
                    values.length + " values in rows of " + width + " over " + box + " are no raster");
        }
        GridCoverage2D coverage = coverage(name, new ReferencedEnvelope(box, GeoToolsReference.of(crs)), width, values);
        GeoTiffWriter writer = new GeoTiffWriter(out);
        try {
            writer.write(coverage, new GeneralParameterValue[] {compressed()});
        } finally {
            writer.dispose();
            coverage.dispose(true);
        }
    }

    private static GridCoverage2D coverage(String name, ReferencedEnvelope box, int width, float[] values) {
        int height = values.length / width;
        WritableRaster raster = RasterFactory.createBandedRaster(DataBuffer.TYPE_FLOAT, width, height, 1, null);
        float[] row = new float[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float value = values[y * width + x];
                row[x] = Float.isNaN(value) ? NO_DATA : value;
            }
            raster.setSamples(0, y, width, 1, 0, row);
        }
        GridCoverageFactory factory = new GridCoverageFactory();
        RenderedImage image = factory.create(name, raster, box).getRenderedImage();
        Map<String, Object> properties = new HashMap<>();
        CoverageUtilities.setNoDataProperty(properties, (double) NO_DATA);
        GridSampleDimension[] bands = {new GridSampleDimension(name)};
        return factory.create(name, image, box, bands, null, properties);
    }

    private static ParameterValue<GeoToolsWriteParams> compressed() {
        GeoTiffWriteParams params = new GeoTiffWriteParams();
        params.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        params.setCompressionType("Deflate");
        ParameterValue<GeoToolsWriteParams> value = AbstractGridFormat.GEOTOOLS_WRITE_PARAMS.createValue();
        value.setValue(params);
        return value;
    }
}
