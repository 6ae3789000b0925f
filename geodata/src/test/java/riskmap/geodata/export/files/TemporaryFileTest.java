package riskmap.geodata.export.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import riskmap.geodata.export.Excerpt;
import riskmap.geodata.export.ExportFailure;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.snapshot.LayerTable;

/** A format that needs a temporary file keeps it within bounds while it writes. */
class TemporaryFileTest {

    private static final Excerpt EXCERPT = excerpt();

    private static Excerpt excerpt() {
        Layer layer = LayerCatalog.standard().layer("risk-points");
        return Excerpt.whole(LayerTable.of(layer, 1, Instant.EPOCH, new RandomFeatures(7).of(layer, 500)));
    }

    private static int bytes(long most) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FileFormat.GEOPACKAGE.write(EXCERPT.within(most), out, rows -> {});
        return out.size();
    }

    @Test
    void aGeoPackageStopsWhereItWouldGrowTooLarge() throws IOException {
        int whole = bytes(Long.MAX_VALUE);
        assertEquals(whole, bytes(whole));
        long[] written = new long[1];
        ExportFailure refused = assertThrows(
                ExportFailure.class,
                () -> FileFormat.GEOPACKAGE.write(
                        EXCERPT.within(whole / 4), new ByteArrayOutputStream(), rows -> written[0] = rows));
        assertTrue(refused.getMessage().contains("narrow the selection"), refused.getMessage());
        assertTrue(written[0] < EXCERPT.size() / 2, "stopped after " + written[0] + " of " + EXCERPT.size());
    }
}
