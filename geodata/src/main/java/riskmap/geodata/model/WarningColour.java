package riskmap.geodata.model;

/** Early-warning colour (预警颜色), worst first. */
public enum WarningColour implements Graded {
    RED("red", "红色预警", "Red warning"),
    ORANGE("orange", "橙色预警", "Orange warning"),
    YELLOW("yellow", "黄色预警", "Yellow warning"),
    BLUE("blue", "蓝色预警", "Blue warning");

    private final String code;
    private final LocalizedText title;

    WarningColour(String code, String zh, String en) {
        this.code = code;
        this.title = LocalizedText.of(zh, en);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public LocalizedText title() {
        return title;
    }
}
