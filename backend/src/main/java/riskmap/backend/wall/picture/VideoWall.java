package riskmap.backend.wall.picture;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.wall.document.Fields;
import riskmap.backend.wall.document.ScreenId;
import riskmap.geodata.model.LocalizedText;

/**
 * Screens that form one picture of {@code columns · w + (columns − 1) · bezelX} by {@code rows · h + (rows − 1) · bezelY}
 * pixels, where w and h are those of one screen: what lies behind a bezel is hidden, not squeezed.
 *
 * @param columns 1 to 8
 * @param rows 1 to 8
 * @param bezelX pixels hidden between two columns
 * @param bezelY pixels hidden between two rows
 * @param screens ids, row by row from the top, each row from the left
 */
public record VideoWall(
        String id, String title, int columns, int rows, int bezelX, int bezelY, List<List<String>> screens) {

    private static final int MOST = 8;
    private static final int WIDEST_BEZEL = 1000;

    /**
     * Reads a wall.
     *
     * @param id the id it is to have; the member {@code id} may be absent but must not differ
     * @throws riskmap.backend.wall.document.InvalidDocument with every bad field
     */
    public static VideoWall read(String id, JsonNode document) {
        Fields fields = Fields.of(document, List.of("id", "title", "columns", "rows", "bezel", "screens"));
        if (!ScreenId.fits(id)) {
            fields.fault(
                    "id",
                    LocalizedText.of("应为 " + ScreenId.EXPECTATION.zh(), "must be " + ScreenId.EXPECTATION.en()),
                    List.of(ScreenId.FORM));
        } else if (fields.has("id")) {
            fields.oneOf("id", List.of(id));
        }
        String title = fields.text("title", 1, 60);
        Integer columns = fields.integer("columns", 1, MOST);
        Integer rows = fields.integer("rows", 1, MOST);
        Integer x = 0;
        Integer y = 0;
        if (fields.has("bezel")) {
            Fields bezel = fields.object("bezel", List.of("x", "y"));
            x = bezel.integer("x", 0, WIDEST_BEZEL);
            y = bezel.integer("y", 0, WIDEST_BEZEL);
        }
        List<List<String>> screens = columns == null || rows == null ? List.of() : screens(fields, columns, rows);
        fields.finish();
        return new VideoWall(id, title, columns, rows, x, y, screens);
    }

    private static List<List<String>> screens(Fields fields, int columns, int rows) {
        JsonNode matrix = fields.node("screens");
        List<List<String>> screens = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        boolean fits = matrix.isArray() && matrix.size() == rows;
        for (int r = 0; fits && r < rows; r++) {
            List<String> row = new ArrayList<>();
            for (JsonNode cell : matrix.get(r)) {
                fits &= cell.isTextual() && ScreenId.fits(cell.asText()) && !seen.contains(cell.asText());
                row.add(cell.asText());
                seen.add(cell.asText());
            }
            fits &= row.size() == columns;
            screens.add(row);
        }
        if (!fits) {
            fields.fault(
                    "screens",
                    LocalizedText.of(
                            "应为 " + rows + " 行、每行 " + columns + " 个屏幕标识，各出现一次：" + ScreenId.EXPECTATION.zh(),
                            "must be " + rows + " rows of " + columns + " ids of screens, each once: "
                                    + ScreenId.EXPECTATION.en()),
                    List.of());
        }
        return screens;
    }

    /** The wall as {@link #read} reads it. */
    public Map<String, Object> toDocument() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", id);
        tree.put("title", title);
        tree.put("columns", columns);
        tree.put("rows", rows);
        tree.put("bezel", Map.of("x", bezelX, "y", bezelY));
        tree.put("screens", screens);
        return tree;
    }
}
