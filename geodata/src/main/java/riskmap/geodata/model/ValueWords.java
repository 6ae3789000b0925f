package riskmap.geodata.model;

/** Says in Chinese what is wrong with the value of an attribute, and what is allowed. */
final class ValueWords {

    private static final int LONGEST = 200;

    private ValueWords() {}

    /** What is wrong with a value that cannot be read. */
    static String unreadable(Attribute attribute, Object value) {
        String given = "“" + shortened(value) + "”";
        return attribute
                .codeList()
                .map(codes -> given + "不在代码表中，允许的值：" + String.join("、", codes.values()))
                .orElseGet(() -> given + expected(attribute.type()));
    }

    private static String shortened(Object value) {
        String text = String.valueOf(value);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static String expected(AttributeType type) {
        return switch (type) {
            case TEXT -> "无法保存：文本最多 100,000 个字符，且不能含有 U+0000 或不完整的字符";
            case INTEGER -> "不是整数";
            case DECIMAL -> "不是有限的数";
            case BOOLEAN -> "不是“是”或“否”";
            case DATE -> "不是公元 1 至 9999 年的日期，写法如 2026-11-22";
            case INSTANT -> "不是公元 1 至 9999 年的时刻，写法如 2026-11-22T06:30:00Z";
        };
    }
}
