package riskmap.geodata.model;

/** Emergency response level (应急响应级别). GB/T 29639-2020 forbids copying it from the accident grade. */
public enum ResponseLevel implements Graded {
    I("I", "Ⅰ级响应", "Response level I"),
    II("II", "Ⅱ级响应", "Response level II"),
    III("III", "Ⅲ级响应", "Response level III"),
    IV("IV", "Ⅳ级响应", "Response level IV");

    private final String code;
    private final LocalizedText title;

    ResponseLevel(String code, String zh, String en) {
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
