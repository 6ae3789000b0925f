package riskmap.geodata.model;

/** Class of a hidden danger (隐患) by order 16 of 2007: major means full or partial shutdown to mend it. */
public enum DangerClass implements Graded {
    MAJOR("major", "重大隐患", "Major hidden danger"),
    GENERAL("general", "一般隐患", "General hidden danger");

    private final String code;
    private final LocalizedText title;

    DangerClass(String code, String zh, String en) {
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
