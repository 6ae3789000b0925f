package riskmap.geodata.intake.issue;

/**
 * Where in a source a record stands, so that a person finds it again.
 *
 * @param source name of the file
 * @param unit what is counted there: {@code line}, {@code feature}, {@code way} …
 * @param number from 1, or the object's own number where the source numbers its objects; 0 for the source as a whole
 */
public record SourcePlace(String source, String unit, long number) {

    /** The source as a whole. */
    public static SourcePlace whole(String source) {
        return new SourcePlace(source, "file", 0);
    }

    /** The place as a Chinese sentence names it. */
    String toChinese() {
        String what =
                switch (unit) {
                    case "line" -> "行";
                    case "row" -> "行";
                    case "feature" -> "个要素";
                    case "placemark" -> "个地标";
                    case "record" -> "条记录";
                    case "node" -> "号节点";
                    case "way" -> "号路径";
                    case "relation" -> "号关系";
                    default -> unit.endsWith(" record") ? "条记录（" + unit.replace(" record", "") + "）" : " " + unit;
                };
        return number == 0 ? source : source + " 第 " + number + " " + what;
    }

    @Override
    public String toString() {
        return number == 0 ? source : source + " " + unit + " " + number;
    }
}
