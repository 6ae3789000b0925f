package riskmap.backend.http.request;

import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import riskmap.backend.http.problem.Problem;
import riskmap.geodata.model.LocalizedText;

/**
 * The query parameters of a request, read strictly: a name the address does not know, a parameter given twice, and a
 * value outside its range are problems of status 400 that say what is allowed.
 */
public final class Parameters {

    /** Parameters every address understands. */
    private static final List<String> EVERYWHERE = List.of("f", "lang");

    private static final int LONGEST = 8192;

    private final HttpParameters given;

    private Parameters(HttpParameters given) {
        this.given = given;
    }

    /**
     * The parameters of a request.
     *
     * @param allowed names the address knows besides {@code f} and {@code lang}
     */
    public static Parameters of(HttpRequest<?> request, String... allowed) {
        return of(request, Arrays.asList(allowed));
    }

    /**
     * The parameters of a request.
     *
     * @param allowed names the address knows besides {@code f} and {@code lang}
     */
    public static Parameters of(HttpRequest<?> request, List<String> allowed) {
        HttpParameters given = request.getParameters();
        for (String name : given.names()) {
            if (!allowed.contains(name) && !EVERYWHERE.contains(name)) {
                TreeSet<String> known = new TreeSet<>(allowed);
                known.addAll(EVERYWHERE);
                throw Problem.unknownParameter(name, known).toException();
            }
            if (given.getAll(name).size() > 1) {
                throw Problem.badParameter(
                                name, String.join(" and ", given.getAll(name)), LocalizedText.of("一个值", "one value"))
                        .toException();
            }
        }
        Language.of(request);
        return new Parameters(given);
    }

    /** The value of a parameter, or empty when it is absent. */
    public Optional<String> text(String name) {
        String value = given.get(name);
        if (value != null && value.length() > LONGEST) {
            throw Problem.badParameter(
                            name,
                            value,
                            LocalizedText.of("最多 " + LONGEST + " 个字符", "at most " + LONGEST + " characters"))
                    .toException();
        }
        return Optional.ofNullable(value);
    }

    /** A whole number within a range. */
    public int integer(String name, int least, int greatest, int otherwise) {
        return text(name).map(text -> integer(name, text, least, greatest)).orElse(otherwise);
    }

    /** Reads a text, such as a path segment, as a whole number within a range. */
    public static int integer(String name, String text, int least, int greatest) {
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= greatest) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Answered below, like a number out of range.
        }
        throw Problem.badParameter(
                        name,
                        text,
                        LocalizedText.of(
                                least + " 至 " + greatest + " 的整数", "a whole number from " + least + " to " + greatest))
                .with("minimum", least)
                .with("maximum", greatest)
                .toException();
    }

    /** {@code true} or {@code false}. */
    public boolean flag(String name, boolean otherwise) {
        return switch (text(name).orElse(String.valueOf(otherwise))) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw Problem.badParameter(
                                name, text(name).orElse(""), LocalizedText.of("true 或 false", "true or false"))
                        .toException();
        };
    }

    /** A comma-separated list, without repetitions; empty when the parameter is absent. */
    public List<String> list(String name) {
        List<String> values = new ArrayList<>();
        for (String value : text(name).orElse("").split(",")) {
            if (!value.isBlank() && !values.contains(value.strip())) {
                values.add(value.strip());
            }
        }
        return values;
    }
}
