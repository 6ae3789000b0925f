package riskmap.geodata.intake.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import riskmap.geodata.intake.issue.Misformed;
import riskmap.geodata.model.CivilTime;

/**
 * Reads mapping files: JSON objects that tell how a source is to be understood. Comments are allowed.
 *
 * <pre>{@code
 * {
 *   "layer": "hazard-sources",          // the layer the records are for
 *   "crs": "EPSG:4326",                 // reference system of the coordinates
 *   "encoding": "GB18030",              // of a CSV file; detected when left out
 *   "delimiter": ";",                   // of a CSV file; detected when left out
 *   "id": "EPAFacilityID",              // column of the identity; rows are numbered when there is none
 *   "idPrefix": "epa:",                 // written before each identity
 *   "x": "lon", "y": "lat",             // columns of the coordinates, or
 *   "wkt": "geom",                      // column of well-known text
 *   "swapAxes": true,                   // latitude or northing stands first
 *   "columns": {"Name": "name"},        // column -> attribute; others are matched by name and title
 *   "ignore": ["CountyFIPS"],           // columns left out on purpose, so not reported
 *   "codes": {"kind": {"氨": "ammonia"}}, // attribute -> text of the source -> code
 *   "set": {"kind": "chemical"},        // attribute -> value where the source has none
 *   "zone": "Asia/Shanghai",            // time zone of times without one
 *   "invalid": "reject"                 // or "leave-out": drop a wrong value that is not required, keep the record
 * }
 * }</pre>
 */
public final class MappingFile {

    private static final Set<String> KEYS = new TreeSet<>(List.of(
            "layer",
            "crs",
            "encoding",
            "delimiter",
            "id",
            "idPrefix",
            "x",
            "y",
            "wkt",
            "swapAxes",
            "columns",
            "ignore",
            "codes",
            "set",
            "zone",
            "invalid"));

    private static final long LONGEST = 1_000_000;

    private final Map<String, Object> tree;

    private MappingFile(Map<String, Object> tree) {
        this.tree = tree;
    }

    /**
     * Reads a mapping file.
     *
     * @throws IllegalArgumentException when it is not one; the message names the file, the key and what is allowed
     * @throws IOException when the file cannot be read
     */
    public static ImportMapping read(Path file) throws IOException {
        if (Files.size(file) > LONGEST) {
            throw new Misformed(
                    "映射文件 " + file + " 超过 " + LONGEST + " 字节",
                    "mapping " + file + " is longer than " + LONGEST + " bytes");
        }
        return named(file.toString(), Files.readString(file));
    }

    /**
     * One of the mappings that come with the product: {@code epa-rmp}, {@code epa-rmp-enterprises}, {@code porto-alegre}.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public static ImportMapping example(String name) throws IOException {
        try (InputStream in = MappingFile.class.getResourceAsStream(name + ".json")) {
            if (in == null || !name.matches("[a-z-]+")) {
                throw new IllegalArgumentException("no mapping '" + name + "' comes with the product; there are "
                        + "epa-rmp, epa-rmp-enterprises, porto-alegre");
            }
            return named(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Reads the text of a mapping file. */
    public static ImportMapping parse(String json) {
        MappingFile file = new MappingFile(JsonTree.object(json));
        Set<String> unknown = new TreeSet<>(file.tree.keySet());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            String key = unknown.iterator().next();
            throw new Misformed(
                    "有未知的成员“" + key + "”，允许：" + String.join("、", KEYS),
                    "has the unknown key '" + key + "'; allowed are " + String.join(", ", KEYS));
        }
        return file.mapping();
    }

    private static ImportMapping named(String name, String json) {
        try {
            return parse(json);
        } catch (IllegalArgumentException e) {
            throw new Misformed(
                    "映射文件 " + name + "：" + Misformed.textOf(e).zh(), "mapping " + name + " " + e.getMessage(), e);
        }
    }

    private ImportMapping mapping() {
        return new ImportMapping(
                text("layer"),
                new ImportMapping.Position(text("crs"), text("x"), text("y"), text("wkt"), swapped()),
                new ImportMapping.Identity(text("id"), text("idPrefix")),
                new ImportMapping.Text(encoding(), delimiter()),
                new ImportMapping.Values(
                        texts("columns", tree.get("columns")), ignored(), codes(), constants(), zone(), leaveOut()));
    }

    private String text(String key) {
        Object value = tree.get(key);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new Misformed(
                "“" + key + "”的值是 " + value + "，应为文本", "has '" + key + "' = " + value + "; it has to be a text");
    }

    private static Map<String, String> texts(String key, Object value) {
        Map<String, String> out = new LinkedHashMap<>();
        members(key, value).forEach((name, member) -> {
            if (!(member instanceof String text)) {
                throw new Misformed(
                        "“" + key + "." + name + "”的值是 " + member + "，应为文本",
                        "has '" + key + "." + name + "' = " + member + "; it has to be a text");
            }
            out.put(name, text);
        });
        return out;
    }

    private static Map<String, Object> members(String key, Object value) {
        Map<String, Object> out = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> out.put((String) name, member));
        } else if (value != null) {
            throw new Misformed(
                    "“" + key + "”的值是 " + value + "，应为对象", "has '" + key + "' = " + value + "; it has to be an object");
        }
        return out;
    }

    private Set<String> ignored() {
        Object value = tree.getOrDefault("ignore", List.of());
        if (!(value instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
            throw new Misformed(
                    "“ignore”的值是 " + value + "，应为列名的列表",
                    "has 'ignore' = " + value + "; it has to be a list of column names");
        }
        Set<String> names = new TreeSet<>();
        list.forEach(name -> names.add((String) name));
        return names;
    }

    private Map<String, Map<String, String>> codes() {
        Map<String, Map<String, String>> out = new LinkedHashMap<>();
        members("codes", tree.get("codes")).forEach((name, member) -> out.put(name, texts("codes." + name, member)));
        return out;
    }

    private Map<String, Object> constants() {
        Map<String, Object> out = members("set", tree.get("set"));
        out.values().removeIf(java.util.Objects::isNull);
        return out;
    }

    private Charset encoding() {
        String name = text("encoding");
        try {
            return name == null ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new Misformed(
                    "“encoding”的值是“" + name + "”，允许 UTF-8、GBK、GB18030、UTF-16 等",
                    "has 'encoding' = '" + name
                            + "'; allowed are UTF-8, GBK, GB18030, UTF-16 and other names Java knows",
                    e);
        }
    }

    private Character delimiter() {
        String text = text("delimiter");
        if (text == null) {
            return null;
        }
        if (text.length() != 1 || text.equals("\"") || text.equals("\n") || text.equals("\r")) {
            throw new Misformed(
                    "“delimiter”的值是“" + text + "”，应为一个字符，不能是引号或换行",
                    "has 'delimiter' = '" + text + "'; it has to be one character, not a quote or an end of line");
        }
        return text.charAt(0);
    }

    private ZoneId zone() {
        String name = text("zone");
        try {
            return name == null ? CivilTime.ZONE : ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new Misformed(
                    "“zone”的值是“" + name + "”，应为时区名，如 Asia/Shanghai",
                    "has 'zone' = '" + name + "'; it has to be one such as Asia/Shanghai",
                    e);
        }
    }

    private boolean swapped() {
        Object value = tree.getOrDefault("swapAxes", false);
        if (value instanceof Boolean swapped) {
            return swapped;
        }
        throw new Misformed(
                "“swapAxes”的值是 " + value + "，应为 true 或 false",
                "has 'swapAxes' = " + value + "; it has to be true or false");
    }

    private boolean leaveOut() {
        String value = text("invalid");
        if (value != null && !value.equals("reject") && !value.equals("leave-out")) {
            throw new Misformed(
                    "“invalid”的值是“" + value + "”，允许 reject、leave-out",
                    "has 'invalid' = '" + value + "'; allowed are reject, leave-out");
        }
        return "leave-out".equals(value);
    }
}
