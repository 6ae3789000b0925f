package riskmap.geodata.demo.town;

/** What a block is used for. */
public enum Use {
    RESIDENTIAL("residential"),
    INDUSTRIAL("industrial"),
    COMMERCIAL("commercial"),
    GREEN("green"),
    FARMLAND("farmland"),
    CIVIC("civic"),
    TRANSPORT("transport"),
    WATER(null);

    private final String code;

    Use(String code) {
        this.code = code;
    }

    /** The land-use code of the layer catalogue, or null for water. */
    public String code() {
        return code;
    }
}
