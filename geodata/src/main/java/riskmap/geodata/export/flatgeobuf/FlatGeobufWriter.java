package riskmap.geodata.export.flatgeobuf;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.wololo.flatgeobuf.ColumnMeta;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.HeaderMeta;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.GeometryType;
import riskmap.geodata.crs.CrsText;
import riskmap.geodata.export.Excerpt;
import riskmap.geodata.export.ExportFailure;
import riskmap.geodata.export.LayerWriter;
import riskmap.geodata.model.Attribute;

/** A FlatGeobuf file. The features are gone through twice: for the extent in the header, and to be written. */
public final class FlatGeobufWriter implements LayerWriter {

    @Override
    public void write(Excerpt excerpt, OutputStream out, LongConsumer progress) throws IOException {
        HeaderMeta header = header(excerpt);
        out.write(Constants.MAGIC_BYTES);
        HeaderMeta.write(header, out, new FlatBufferBuilder(4096));
        FlatBufferBuilder builder = new FlatBufferBuilder(1 << 16);
        for (int i = 0; i < excerpt.size(); i++) {
            builder.clear();
            feature(builder, excerpt, i, header.geometryType);
            var bytes = builder.dataBuffer();
            out.write(bytes.array(), bytes.position(), bytes.remaining());
            progress.accept(i + 1L);
        }
    }

    private static HeaderMeta header(Excerpt excerpt) throws ExportFailure {
        HeaderMeta header = new HeaderMeta();
        header.name = excerpt.layer().id();
        header.srid = CrsText.epsg(excerpt.crs());
        if (header.srid == 0) {
            throw new ExportFailure(excerpt.crs() + " cannot be written down in FlatGeobuf; choose an EPSG system");
        }
        header.envelope = new Envelope();
        header.featuresCount = excerpt.size();
        header.columns = columns(excerpt);
        int common = -1;
        for (int i = 0; i < excerpt.size(); i++) {
            Geometry geometry = excerpt.geometry(i);
            header.envelope.expandToInclude(geometry.getEnvelopeInternal());
            int type = GeometryConversions.toGeometryType(geometry.getClass());
            common = common < 0 || common == type ? type : GeometryType.Unknown;
        }
        header.geometryType = (byte) Math.max(common, GeometryType.Unknown);
        return header;
    }

    private static List<ColumnMeta> columns(Excerpt excerpt) {
        List<ColumnMeta> columns = new ArrayList<>();
        columns.add(column("id", ColumnType.String, null));
        for (Attribute attribute : excerpt.attributes()) {
            int type =
                    switch (attribute.type()) {
                        case TEXT, DATE -> ColumnType.String;
                        case INTEGER -> ColumnType.Long;
                        case DECIMAL -> ColumnType.Double;
                        case BOOLEAN -> ColumnType.Bool;
                        case INSTANT -> ColumnType.DateTime;
                    };
            columns.add(column(attribute.name(), type, attribute.title().zh()));
        }
        return columns;
    }

    private static ColumnMeta column(String name, int type, String title) {
        ColumnMeta column = new ColumnMeta();
        column.name = name;
        column.type = (byte) type;
        column.title = title;
        column.nullable = true;
        return column;
    }

    private static void feature(FlatBufferBuilder builder, Excerpt excerpt, int i, byte layerType) throws IOException {
        Geometry geometry = excerpt.geometry(i);
        // Told that the layer's type is unknown, the library writes the geometry's own beside it.
        int shape = GeometryConversions.serialize(builder, geometry, layerType);
        int properties = Feature.createPropertiesVector(builder, Properties.of(excerpt, i));
        Feature.finishSizePrefixedFeatureBuffer(builder, Feature.createFeature(builder, shape, properties, 0));
    }
}
