package riskmap.geodata.model;

/**
 * Safety risk level (安全风险等级) of 安委办〔2016〕11号, worst first, shown red, orange, yellow, blue.
 *
 * <p>{@link #NOT_SURVEYED} is a value of its own, shown grey: an area nobody looked at is never blue.
 */
public enum RiskLevel implements Graded {
    MAJOR("red", "重大风险", "Major risk"),
    LARGER("orange", "较大风险", "Larger risk"),
    GENERAL("yellow", "一般风险", "General risk"),
    LOW("blue", "低风险", "Low risk"),
    NOT_SURVEYED("none", "未排查", "Not surveyed");

    private final String code;
    private final LocalizedText title;

    RiskLevel(String code, String zh, String en) {
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
