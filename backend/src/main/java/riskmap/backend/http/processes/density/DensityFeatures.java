package riskmap.backend.http.processes.density;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import riskmap.backend.http.problem.Problem;
import riskmap.geodata.crs.Antimeridian;
import riskmap.geodata.crs.MetricCrs;
import riskmap.geodata.density.DensityClasses;
import riskmap.geodata.density.DensityField;
import riskmap.geodata.density.DensityRaster;
import riskmap.geodata.density.WeightedPoints;
import riskmap.geodata.density.cells.CellBins;
import riskmap.geodata.density.cells.CellLattice;
import riskmap.geodata.density.cells.CellShape;
import riskmap.geodata.density.contour.DensityContours;
import riskmap.geodata.density.contour.DensityContours.ClassShape;
import riskmap.geodata.export.GeoJson;
import riskmap.geodata.model.LocalizedText;

/** A density as GeoJSON features: areas or lines of its classes, or even cells with exact counts. */
final class DensityFeatures {

    /** What the features are. */
    enum Kind {
        AREAS,
        LINES,
        HEXAGON,
        SQUARE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    private final DensityField field;
    private final DensityClasses classes;
    private final Kind kind;
    private final double cellSize;

    /**
     * Features of a field.
     *
     * @param classes the classes areas, lines and cells are told in
     * @param cellSize distance of the centres of cells, m
     */
    DensityFeatures(DensityField field, DensityClasses classes, Kind kind, double cellSize) {
        this.field = field;
        this.classes = classes;
        this.kind = kind;
        this.cellSize = cellSize;
    }

    /** Writes the members of a feature collection; the contours are those of a raster, the cells all that hold a point. */
    void write(JsonGenerator json, Envelope box, int width, int height) throws IOException {
        switch (kind) {
            case AREAS, LINES -> {
                checkContours(width, height);
                DensityRaster raster = field.raster(box, width, height);
                writeContours(
                        json,
                        kind == Kind.LINES
                                ? DensityContours.lines(raster, classes)
                                : DensityContours.areas(raster, classes));
            }
            case HEXAGON, SQUARE -> {
                CellLattice lattice = new CellLattice(CellShape.of(kind.word()), cellSize);
                writeCells(json, CellBins.of(field.points(), lattice), field.points());
            }
        }
    }

    /** Refuses rasters of which no contours are drawn. */
    private static void checkContours(int width, int height) {
        if ((long) width * height > DensityContours.MAX_CELLS) {
            throw Problem.badParameter(
                            "width",
                            width + " × " + height,
                            LocalizedText.of(
                                    "面和线的 width × height 最多 " + DensityContours.MAX_CELLS,
                                    "width × height of at most " + DensityContours.MAX_CELLS + " for areas and lines"))
                    .toException();
        }
    }

    private void writeContours(JsonGenerator json, List<ClassShape> shapes) throws IOException {
        json.writeStringField("type", "FeatureCollection");
        json.writeStringField("unit", "per km²");
        DensityDocument.writeClasses(json, classes);
        json.writeArrayFieldStart("features");
        for (ClassShape shape : shapes) {
            begin(json, shape.geometry());
            json.writeNumberField("class", shape.number());
            json.writeNumberField("from", shape.from());
            if (shape.to() < Double.POSITIVE_INFINITY) {
                json.writeNumberField("to", shape.to());
            }
            json.writeStringField("colour", classes.colours().get(shape.number()));
            end(json);
        }
        json.writeEndArray();
    }

    private void writeCells(JsonGenerator json, CellBins bins, WeightedPoints points) throws IOException {
        MetricCrs plane = points.crs();
        json.writeStringField("type", "FeatureCollection");
        json.writeStringField("unit", "per km²");
        DensityDocument.writeClasses(json, classes);
        json.writeStringField("plane", plane.id());
        json.writeNumberField("cellArea", bins.lattice().area());
        json.writeNumberField("featureCount", points.size());
        json.writeNumberField("skippedCount", points.skipped());
        json.writeNumberField("totalWeight", points.total());
        json.writeArrayFieldStart("features");
        for (int number = 0; number < bins.size(); number++) {
            begin(json, Antimeridian.cut(plane.toDegrees(bins.lattice().polygon(bins.cell(number)))));
            json.writeNumberField("count", bins.count(number));
            json.writeNumberField("weight", bins.weight(number));
            json.writeNumberField("density", bins.perSquareKilometre(number));
            json.writeNumberField("class", classes.classOf(bins.perSquareKilometre(number)));
            end(json);
        }
        json.writeEndArray();
    }

    private static void begin(JsonGenerator json, Geometry geometry) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeFieldName("geometry");
        GeoJson.writeGeometry(json, geometry);
        json.writeObjectFieldStart("properties");
    }

    private static void end(JsonGenerator json) throws IOException {
        json.writeEndObject();
        json.writeEndObject();
    }
}
