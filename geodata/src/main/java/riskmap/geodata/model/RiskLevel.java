package riskmap.geodata.model;

/**
 * Safety risk level (安全风险等级) of 安委办〔2016〕11号, worst first, shown red, orange, yellow, blue.
 *
 * <p>{@link #NOT_SURVEYED} is a value of its own, shown grey: an area nobody looked at is never blue.
 */
public enum RiskLevel implements Graded {
    MAJOR("red", "#ef4444", "重大风险", "Major risk"),
    LARGER("orange", "#f97316", "较大风险", "Larger risk"),
    GENERAL("yellow", "#eab308", "一般风险", "General risk"),
    LOW("blue", "#3b82f6", "低风险", "Low risk"),
    NOT_SURVEYED("none", "#94a3b8", "未排查", "Not surveyed");

    private final String code;
    private final String colour;
    private final LocalizedText title;

    RiskLevel(String code, String colour, String zh, String en) {
        this.colour = colour;
        this.code = code;
        this.title = LocalizedText.of(zh, en);
    }

    @Override
    public String code() {
        return code;
    }

    /** The colour it is shown in, {@code #rrggbb}. */
    public String colour() {
        return colour;
    }

    @Override
    public LocalizedText title() {
        return title;
    }
}
