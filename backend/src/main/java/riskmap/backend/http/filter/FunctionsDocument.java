package riskmap.backend.http.filter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.geodata.model.LocalizedText;

/** The functions filters may use beyond those of the standard, as OGC API – Features Part 3 lists them. */
final class FunctionsDocument {

    private FunctionsDocument() {}

    private record Argument(String type, LocalizedText title) {

        static Argument of(String type, String zh, String en) {
            return new Argument(type, LocalizedText.of(zh, en));
        }
    }

    private static final Argument TEXT = Argument.of("string", "文本", "text");
    private static final Argument NUMBER = Argument.of("number", "数字", "number");
    private static final Argument SEPARATOR = Argument.of("string", "分隔符(引号内)", "separator, in quotes");
    private static final Argument GEOMETRY = Argument.of("geometry", "几何", "geometry");
    private static final Argument POINT = Argument.of("geometry", "点", "point");

    private static final List<Function> FUNCTIONS = List.of(
            new Function("lower", LocalizedText.of("转为小写", "text in lower case"), "string", List.of(TEXT)),
            new Function("upper", LocalizedText.of("转为大写", "text in upper case"), "string", List.of(TEXT)),
            new Function("length", LocalizedText.of("字符数", "number of characters"), "number", List.of(TEXT)),
            new Function("abs", LocalizedText.of("绝对值", "absolute value"), "number", List.of(NUMBER)),
            new Function(
                    "split",
                    LocalizedText.of(
                            "按分隔符拆分为数组,去掉首尾空白",
                            "array of the pieces of a text between separators, without blanks around them"),
                    "array",
                    List.of(TEXT, SEPARATOR)),
            new Function(
                    "distance_m",
                    LocalizedText.of(
                            "WGS 84 椭球面上的测地距离(米),其中一个参数必须是点",
                            "geodesic distance in metres on the WGS 84 ellipsoid; one argument must be a point"),
                    "number",
                    List.of(GEOMETRY, POINT)));

    private record Function(String name, LocalizedText description, String returns, List<Argument> arguments) {

        Map<String, Object> describe(String language) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("name", name);
            tree.put("description", description.in(language));
            tree.put(
                    "arguments",
                    arguments.stream()
                            .map(argument ->
                                    Map.of("title", argument.title().in(language), "type", List.of(argument.type())))
                            .toList());
            tree.put("returns", List.of(returns));
            return tree;
        }
    }

    static Map<String, Object> of(String language) {
        return Map.of(
                "functions",
                FUNCTIONS.stream().map(function -> function.describe(language)).toList());
    }
}
