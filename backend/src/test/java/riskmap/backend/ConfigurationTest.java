package riskmap.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The configuration that the README tells is the one there is. */
class ConfigurationTest {

    private static final Pattern READ =
            Pattern.compile("\\$\\{riskmap\\.([a-z.-]+)(?::([^}]*))?}|property = \"riskmap\\.([a-z.-]+)\"");
    private static final Pattern VARIABLE = Pattern.compile("RISKMAP_[A-Z_]+");

    /** What the launcher and the log read by themselves. */
    private static final List<String> OTHERS = List.of("../run", "src/main/resources/logback.xml");

    /** Defaults by the name of the variable; empty where there is none. */
    private static Map<String, String> options() throws IOException {
        Map<String, String> options = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(name -> name.toString().matches(".*\\.(java|yml)"))
                    .toList()) {
                Matcher option = READ.matcher(Files.readString(file));
                while (option.find()) {
                    String name = option.group(1) == null ? option.group(3) : option.group(1);
                    String variable = "RISKMAP_" + name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
                    String value = option.group(2) == null ? "" : option.group(2);
                    options.merge(variable, value, (one, other) -> one.isEmpty() ? other : one);
                }
            }
        }
        return options;
    }

    /** The rows of the tables of the section, by variable. */
    private static Map<String, String> told() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        String section = readme.substring(readme.indexOf("\n## Configuration"));
        Map<String, String> rows = new TreeMap<>();
        for (String row : section.substring(0, section.indexOf("\n## ", 1)).split("\n")) {
            Matcher variable = VARIABLE.matcher(row.startsWith("| `") ? row.split("\\|")[1] : "");
            while (variable.find()) {
                rows.put(variable.group(), row);
            }
        }
        return rows;
    }

    @Test
    void everyOptionIsToldWithItsDefault() throws IOException {
        Map<String, String> told = told();
        List<String> missing = new ArrayList<>();
        options().forEach((variable, value) -> {
            if (!told.containsKey(variable) || !told.get(variable).contains(value)) {
                missing.add(variable + " " + value);
            }
        });
        assertEquals(List.of(), missing);
    }

    @Test
    void everyOptionToldExists() throws IOException {
        TreeSet<String> known = new TreeSet<>(options().keySet());
        for (String file : OTHERS) {
            VARIABLE.matcher(Files.readString(Path.of(file))).results().forEach(one -> known.add(one.group()));
        }
        TreeSet<String> unknown = new TreeSet<>(told().keySet());
        unknown.removeAll(known);
        assertEquals(Set.of(), unknown);
    }
}
