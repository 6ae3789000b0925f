package riskmap.geodata.intake.issue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in Chinese what the parsers of well-known text, JSON and archives complain of in English. A complaint that is not
 * known here is handed on as it is.
 */
public final class LibraryWords {

    private static final Map<Pattern, String> SENTENCES = new LinkedHashMap<>();

    static {
        wellKnownText();
        json();
        archives();
    }

    private static final Map<String, String> TOKENS = Map.of(
            "number", "数字",
            "<NUMBER>", "数字",
            "word", "单词",
            "End-of-Stream", "文本结尾",
            "End-of-Line", "行尾",
            "EMPTY or (", "EMPTY 或 (",
            ", or )", "逗号或 )",
            ",", "逗号");

    private LibraryWords() {}

    private static void wellKnownText() {
        say("Expected (.+) but found (.+?)(?: \\(line (\\d+)\\))?", "此处应为#1，却是#2");
        say("(?:Unknown geometry type|Invalid dimension modifiers): (.*?)(?: \\(line \\d+\\))?", "不认识的几何类型“$1”");
        say("Invalid number: (.*?)(?: \\(line \\d+\\))?", "“$1”不是数字");
        say("Unexpected (?:EOL|NUMBER) token.*", "文本结构不正确");
        say("Points of LinearRing do not form a closed linestring", "环没有闭合");
        say(
                "Invalid number of points in (?:LinearRing|LineString) \\(found (\\d+) - must be 0 or >= (\\d+)\\)",
                "只有 $1 个点，至少需要 $2 个");
        say("shell is empty but holes are not", "外环为空，却有孔洞");
    }

    private static void json() {
        String character = "Unexpected character \\((.+?) \\(code \\d+.*?\\)\\): ?";
        say(character + "was expecting double-quote to start (?:field|property) name.*", "此处应为带双引号的成员名，却是 $1");
        say(character + "was expecting comma to separate (?:Object|Array) entries.*", "此处应为逗号，却是 $1");
        say(character + "was expecting a colon.*", "成员名之后应为冒号，却是 $1");
        say("Unexpected close marker '(.)'.*", "$1 没有与它对应的开头");
        say(character + ".*", "此处不应出现 $1");
        say("Unrecognized token '(.*?)'.*", "不认识的词“$1”");
        say("Illegal unquoted character.*", "文本中有未转义的控制字符");
        say("Unrecognized character escape (.*?)", "不认识的转义字符 $1");
        say("Duplicate (?:field|Object property|property) \"?'?(.*?)'?\"?", "成员“$1”重复");
        say("Unexpected end-of-input.*", "文本中途结束");
        say("Invalid UTF-8 .*", "不是 UTF-8 文本");
        say("Invalid numeric value: Leading zeroes not allowed", "数字不能以 0 开头");
        say("(?:Invalid numeric value|Unexpected character).*", "数字的写法不正确");
        say("Document nesting depth \\((\\d+)\\) exceeds the maximum allowed \\((\\d+).*", "嵌套 $1 层，最多 $2 层");
        say("String value length \\((\\d+)\\) exceeds the maximum allowed \\((\\d+).*", "文本有 $1 个字符，最多 $2 个");
        say(
                "(?:Number|Name) (?:value )?length \\((\\d+)\\) exceeds the maximum allowed \\((\\d+).*",
                "有 $1 个字符，最多 $2 个");
    }

    private static void archives() {
        say("(?:zip )?END header not found", "没有找到压缩包的结尾");
        say("(?:zip file is empty|.*[Uu]nexpected end of ZLIB.*|Unexpected EOF.*)", "内容中途结束");
        say("invalid (?:distance|block|stored|code|bit|literal|CEN|LOC|END).*", "压缩的内容已损坏");
    }

    private static void say(String english, String chinese) {
        SENTENCES.put(Pattern.compile(english, Pattern.DOTALL), chinese);
    }

    /** A complaint in Chinese; itself where it is not known; "no reason" where there is none. */
    public static String chinese(String complaint) {
        if (complaint == null || complaint.isBlank()) {
            return "没有说明原因";
        }
        String said = complaint.strip();
        for (Map.Entry<Pattern, String> sentence : SENTENCES.entrySet()) {
            Matcher matcher = sentence.getKey().matcher(said);
            if (matcher.matches()) {
                return filled(sentence.getValue(), matcher);
            }
        }
        return said;
    }

    private static String filled(String chinese, Matcher matcher) {
        String out = chinese;
        for (int i = 1; i <= matcher.groupCount(); i++) {
            String found = matcher.group(i) == null ? "" : matcher.group(i);
            out = out.replace("#" + i, TOKENS.getOrDefault(found, found)).replace("$" + i, found);
        }
        return out;
    }
}
