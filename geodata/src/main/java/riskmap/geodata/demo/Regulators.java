package riskmap.geodata.demo;

/** Who supervises what, so that every object has its trade regulator. */
final class Regulators {

    private Regulators() {}

    /** The regulator of a trade. */
    static String of(String trade) {
        return switch (trade) {
            case "construction" -> "演示区住建局";
            case "transport", "storage" -> "演示区交通运输局";
            case "catering", "retail", "food" -> "演示区市场监管局";
            case "services", "other" -> "属地街道";
            case "fuel" -> "演示区商务局";
            case "electronics", "machinery" -> "演示区工信局";
            default -> "演示区应急管理局";
        };
    }

    /** The regulator of a theme. */
    static String ofTheme(String theme) {
        return switch (theme) {
            case "fire", "crowds" -> "演示区消防救援大队";
            case "construction", "buildings", "gas" -> "演示区住建局";
            case "transport" -> "演示区交通运输局";
            case "special-equipment" -> "演示区市场监管局";
            case "waste" -> "演示区生态环境局";
            default -> "演示区应急管理局";
        };
    }
}
