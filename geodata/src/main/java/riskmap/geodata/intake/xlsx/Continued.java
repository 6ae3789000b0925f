package riskmap.geodata.intake.xlsx;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts together geometries an export had to spread over several cells, for a cell holds 32,767 characters: a column
 * {@code wkt} goes on in {@code wkt 2}, {@code wkt 3} … Every row comes out as wide as the header.
 */
final class Continued {

    private final int width;
    private final int wkt;
    private final List<Integer> more = new ArrayList<>();

    Continued(List<String> header) {
        width = header.size();
        wkt = header.indexOf("wkt");
        for (int n = 2; wkt >= 0 && header.contains("wkt " + n); n++) {
            more.add(header.indexOf("wkt " + n));
        }
    }

    List<String> joined(List<String> row) {
        List<String> fields = new ArrayList<>(row);
        while (fields.size() < width) {
            fields.add("");
        }
        if (more.isEmpty()) {
            return fields;
        }
        boolean header = fields.get(more.get(0)).equals("wkt 2");
        StringBuilder text = new StringBuilder(fields.get(wkt));
        for (int i = 0; i < more.size() && !header; i++) {
            text.append(fields.get(more.get(i)));
        }
        fields.set(wkt, text.toString());
        more.stream().sorted((a, b) -> b - a).forEach(column -> fields.remove(column.intValue()));
        return fields;
    }
}
