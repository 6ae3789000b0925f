package riskmap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The import rules of the pages. Each test is one rule of the house. */
class ModuleRulesTest {

    private static final Path PAGES = Path.of("src/main/resources/META-INF/resources/riskmap");
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^\\s*(?:import|export)\\s[^;]*?from\\s+'([^']+)'|^\\s*import\\s+'([^']+)'");
    private static final int LONGEST_FILE = 250;

    private final Map<String, Set<String>> imports = read();

    @Test
    void stateAndApiImportNothing() {
        assertEquals(Set.of(), imports.get("state.js"));
        assertEquals(Set.of(), imports.get("api.js"));
    }

    @Test
    void onlyTheMapKnowsLeaflet() {
        assertNone((file, target) -> target.equals("leaflet") && !file.startsWith("map/"));
    }

    @Test
    void panelsKnowNeitherTheMapNorEachOther() {
        assertNone((file, target) ->
                file.startsWith("panels/") && (target.startsWith("map/") || target.startsWith("panels/")));
    }

    @Test
    void theMapKnowsNoPanel() {
        assertNone((file, target) -> file.startsWith("map/") && target.startsWith("panels/"));
    }

    @Test
    void looksAndTextsAndTilesStandAlone() {
        assertNone((file, target) -> Stream.of("look/", "text/", "tiles/")
                .anyMatch(room -> file.startsWith(room) && !target.startsWith(room)));
    }

    @Test
    void onlyTheChartsKnowEcharts() {
        assertNone((file, target) -> target.equals("echarts") && !file.startsWith("wall/chart/"));
    }

    @Test
    void desksDoNotKnowEachOther() {
        assertNone((file, target) ->
                Stream.of("wall/", "data/").anyMatch(desk -> target.startsWith(desk) && !file.startsWith(desk)));
    }

    @Test
    void everyImportIsThere() {
        assertNone((file, target) -> !Set.of("leaflet", "echarts").contains(target) && !imports.containsKey(target));
    }

    @Test
    void noCycles() {
        imports.keySet().forEach(file -> walk(file, new LinkedHashSet<>()));
    }

    @Test
    void noFileIsLong() {
        List<String> tooLong = new ArrayList<>();
        for (Path file : files("")) {
            int lines = lines(file).size();
            if (lines > LONGEST_FILE) {
                tooLong.add(PAGES.relativize(file) + ": " + lines + " lines, allowed are " + LONGEST_FILE);
            }
        }
        assertEquals(List.of(), tooLong);
    }

    @Test
    void nothingComesFromOutside() {
        for (Path file : files("")) {
            for (String line : lines(file)) {
                String text = line.replace("http://www.w3.org/", "");
                assertTrue(!text.contains("http://") && !text.contains("https://"), () -> file + ": " + line);
            }
        }
    }

    private interface Forbidden {
        boolean test(String file, String target);
    }

    private void assertNone(Forbidden forbidden) {
        List<String> found = new ArrayList<>();
        imports.forEach((file, targets) -> targets.stream()
                .filter(target -> forbidden.test(file, target))
                .forEach(target -> found.add(file + " imports " + target)));
        assertEquals(List.of(), found);
    }

    private void walk(String file, Set<String> way) {
        assertTrue(way.add(file), () -> "cycle: " + String.join(" > ", way) + " > " + file);
        imports.getOrDefault(file, Set.of()).forEach(target -> walk(target, new LinkedHashSet<>(way)));
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        for (Path file : files(".js")) {
            Set<String> targets = new LinkedHashSet<>();
            Matcher matcher = IMPORT.matcher(String.join("\n", lines(file)));
            while (matcher.find()) {
                String target = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                targets.add(
                        target.startsWith(".")
                                ? slashes(PAGES.relativize(
                                        file.resolveSibling(target).normalize()))
                                : target);
            }
            found.put(slashes(PAGES.relativize(file)), targets);
        }
        return found;
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static List<Path> files(String ending) {
        try (Stream<Path> walk = Files.walk(PAGES)) {
            return walk.filter(Files::isRegularFile)
                    .filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
