package riskmap.geodata.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;

/** Whatever the intake says, it says in Chinese and in English; the types ask for both, this looks at what stands there. */
class TwoLanguagesTest {

    private static final Path SOURCES = Path.of("src/main/java/riskmap/geodata/intake");
    private static final Pattern SAYING = Pattern.compile("(LocalizedText\\.of|new Misformed|new UnreadableSource)\\(");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern LETTERS = Pattern.compile("[a-z]{4}");

    @Test
    void everySentenceInTheSourcesHasBoth() throws IOException {
        List<String> lacking = new ArrayList<>();
        int seen = 0;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                for (Matcher saying = SAYING.matcher(text); saying.find(); ) {
                    List<String> literals = literals(text, saying.end());
                    boolean zh = literals.stream().anyMatch(Han::in);
                    boolean en = literals.stream()
                            .anyMatch(
                                    one -> !Han.in(one) && LETTERS.matcher(one).find());
                    seen += zh && en ? 1 : 0;
                    if (zh != en && !handsOn(literals)) {
                        lacking.add(file.getFileName() + ": " + literals);
                    }
                }
            }
        }
        assertEquals(List.of(), lacking);
        assertTrue(seen > 100, "sentences found: " + seen);
    }

    /** A Chinese sentence around the words of a library or a message made before. */
    private static boolean handsOn(List<String> literals) {
        return literals.stream().noneMatch(one -> one.length() > 12 && !Han.in(one));
    }

    private static List<String> literals(String text, int from) {
        int depth = 1;
        int to = from;
        boolean quoted = false;
        for (; depth > 0 && to < text.length(); to++) {
            char c = text.charAt(to);
            if (c == '"' && text.charAt(to - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
        return LITERAL.matcher(text.substring(from, to))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toList());
    }

    @Test
    void coordinatesThatAreNone() {
        double[][] places = {{Double.NaN, 1}, {31, 120}, {500_000, 3_400_000}, {181, 0}, {40_500_000, 3_400_000}, {0, 0}
        };
        for (String name : List.of("EPSG:4326", "EPSG:4549", "EPSG:4528", "EPSG:3857", "GCJ-02", "BD-09")) {
            Crs crs = Crs.parse(name);
            for (double[] place : places) {
                if (!crs.contains(place[0], place[1])) {
                    Han.check(CoordinateWords.of(crs, place[0], place[1]));
                }
            }
        }
        assertTrue(CoordinateWords.of(Crs.LON_LAT, 31, 120).zh().contains("颠倒"));
        assertTrue(CoordinateWords.of(Crs.parse("EPSG:4549"), 120, 31).zh().contains("看起来是经纬度"));
    }

    @Test
    void valuesOfEveryAttribute() {
        for (Layer layer : LayerCatalog.standard().layers()) {
            for (Attribute attribute : layer.attributes()) {
                for (String bad : List.of("x\u0000", "none such", "1e999")) {
                    layer.check(java.util.Map.of(attribute.name(), bad))
                            .violations()
                            .forEach(violation -> Han.check(violation.reason()));
                }
            }
            layer.check(java.util.Map.of("none_such", 1))
                    .violations()
                    .forEach(violation -> Han.check(violation.reason()));
        }
    }
}
