package riskmap.geodata.model;

/** Level of a major hazard installation (重大危险源) by GB 18218-2018, from R: 1 is the worst. */
public enum MajorHazardLevel implements Graded {
    LEVEL_1("1", "一级", "Level 1"),
    LEVEL_2("2", "二级", "Level 2"),
    LEVEL_3("3", "三级", "Level 3"),
    LEVEL_4("4", "四级", "Level 4"),
    NONE("none", "不构成重大危险源", "Not a major hazard");

    private final String code;
    private final LocalizedText title;

    MajorHazardLevel(String code, String zh, String en) {
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
