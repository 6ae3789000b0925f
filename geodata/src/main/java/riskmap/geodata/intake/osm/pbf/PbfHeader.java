package riskmap.geodata.intake.osm.pbf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;

/**
 * What a file says about itself.
 *
 * @param bounds the extract's box in degrees, longitude first; null when the file does not say
 * @param writer the program that wrote the file, or null
 */
public record PbfHeader(Envelope bounds, String writer) {

    private static final Set<String> UNDERSTOOD = Set.of("OsmSchema-V0.6", "DenseNodes");
    private static final double PER_DEGREE = 1e9;
    private static final int LONGEST_NAME = 60;

    static PbfHeader read(Wire block) throws PbfException {
        Envelope bounds = null;
        String writer = null;
        List<String> unknown = new ArrayList<>();
        while (block.more()) {
            int key = block.key();
            switch (key) {
                case 1 << 3 | Wire.BYTES -> bounds = box(block.message());
                case 4 << 3 | Wire.BYTES -> {
                    String feature = block.message().text();
                    if (!UNDERSTOOD.contains(feature)) {
                        unknown.add(printable(feature));
                    }
                }
                case 16 << 3 | Wire.BYTES -> writer = block.message().text();
                default -> block.skip(key);
            }
        }
        refuse(unknown);
        return new PbfHeader(bounds, writer);
    }

    private static void refuse(List<String> unknown) throws PbfException {
        if (unknown.contains("HistoricalInformation")) {
            throw new PbfException("the file holds the history of the elements; an extract of one state is needed");
        }
        if (!unknown.isEmpty()) {
            throw new PbfException("the file requires " + String.join(", ", unknown) + "; understood are "
                    + String.join(", ", new java.util.TreeSet<>(UNDERSTOOD)));
        }
    }

    private static String printable(String name) {
        String text = name.replaceAll("\\p{Cntrl}", "?");
        return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) + "…" : text;
    }

    private static Envelope box(Wire message) throws PbfException {
        double[] sides = new double[5];
        while (message.more()) {
            int key = message.key();
            int field = key >>> 3;
            if (field >= 1 && field <= 4 && (key & 7) == Wire.VARINT) {
                sides[field] = message.signed() / PER_DEGREE;
            } else {
                message.skip(key);
            }
        }
        boolean sane = sides[1] < sides[2] && sides[4] < sides[3];
        return sane ? new Envelope(sides[1], sides[2], sides[4], sides[3]) : null;
    }
}
