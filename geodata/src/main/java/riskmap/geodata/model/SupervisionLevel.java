package riskmap.geodata.model;

/** The government level that supervises the mending of a hidden danger by name (挂牌督办). */
public enum SupervisionLevel implements Graded {
    CITY("city", "市级挂牌", "City"),
    DISTRICT("district", "区级挂牌", "District"),
    STREET("street", "街道挂牌", "Street");

    private final String code;
    private final LocalizedText title;

    SupervisionLevel(String code, String zh, String en) {
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
