package riskmap.backend.http.filter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The functions filters may use beyond those of the standard, as OGC API – Features Part 3 lists them. */
final class FunctionsDocument {

    private FunctionsDocument() {}

    private record Argument(String title, String type) {}

    static Map<String, Object> of(String language) {
        boolean english = language.equals("en");
        Argument text = new Argument(english ? "text" : "文本", "string");
        Argument number = new Argument(english ? "number" : "数字", "number");
        Argument separator = new Argument(english ? "separator, in quotes" : "分隔符(引号内)", "string");
        Argument geometry = new Argument(english ? "geometry" : "几何", "geometry");
        Argument point = new Argument(english ? "point" : "点", "geometry");
        return Map.of(
                "functions",
                List.of(
                        function("lower", english ? "text in lower case" : "转为小写", "string", text),
                        function("upper", english ? "text in upper case" : "转为大写", "string", text),
                        function("length", english ? "number of characters" : "字符数", "number", text),
                        function("abs", english ? "absolute value" : "绝对值", "number", number),
                        function(
                                "split",
                                english
                                        ? "array of the pieces of a text between separators, without blanks around them"
                                        : "按分隔符拆分为数组,去掉首尾空白",
                                "array",
                                text,
                                separator),
                        function(
                                "distance_m",
                                english
                                        ? "geodesic distance in metres on the WGS 84 ellipsoid; one argument must be a point"
                                        : "WGS 84 椭球面上的测地距离(米),其中一个参数必须是点",
                                "number",
                                geometry,
                                point)));
    }

    private static Map<String, Object> function(
            String name, String description, String returns, Argument... arguments) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", name);
        tree.put("description", description);
        tree.put(
                "arguments",
                Stream.of(arguments)
                        .map(argument -> Map.of("title", argument.title(), "type", List.of(argument.type())))
                        .toList());
        tree.put("returns", List.of(returns));
        return tree;
    }
}
