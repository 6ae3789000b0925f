package riskmap.geodata.model;

/** Grade of an accident (事故等级) by State Council order 493, worst first. */
public enum AccidentGrade implements Graded {
    EXTREME("extreme", "特别重大事故", "Extremely serious accident"),
    MAJOR("major", "重大事故", "Major accident"),
    LARGER("larger", "较大事故", "Larger accident"),
    GENERAL("general", "一般事故", "General accident");

    private final String code;
    private final LocalizedText title;

    AccidentGrade(String code, String zh, String en) {
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
