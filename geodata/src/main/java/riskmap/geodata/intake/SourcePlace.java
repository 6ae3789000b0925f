package riskmap.geodata.intake;

/**
 * Where in a source a record stands, so that a person finds it again.
 *
 * @param source name of the file
 * @param unit what is counted there: {@code line}, {@code feature}, {@code way} …
 * @param number from 1, or the object's own number where the source numbers its objects; 0 for the source as a whole
 */
public record SourcePlace(String source, String unit, long number) {

    /** The source as a whole. */
    public static SourcePlace whole(String source) {
        return new SourcePlace(source, "file", 0);
    }

    @Override
    public String toString() {
        return number == 0 ? source : source + " " + unit + " " + number;
    }
}
