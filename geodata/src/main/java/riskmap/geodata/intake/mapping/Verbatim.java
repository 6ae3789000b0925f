package riskmap.geodata.intake.mapping;

/**
 * A raw text whose blanks at either end belong to it, while those around other texts are taken for noise.
 *
 * @param text the text as it is to be stored
 */
public record Verbatim(String text) {

    @Override
    public String toString() {
        return text;
    }
}
