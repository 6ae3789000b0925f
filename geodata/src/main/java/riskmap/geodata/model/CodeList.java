package riskmap.geodata.model;

import java.util.List;
import java.util.Optional;

/**
 * The values a coded attribute may take, in their natural order (worst first where there is one).
 *
 * @param id name of the list, unique in the catalogue
 * @param codes the codes; their {@code value} is what is stored and exchanged
 */
public record CodeList(String id, List<Code> codes) {

    /**
     * One code.
     *
     * @param value the stored value: lower case, stable
     * @param title what people read
     */
    public record Code(String value, LocalizedText title) {}

    public CodeList {
        codes = List.copyOf(codes);
        if (codes.stream().map(Code::value).distinct().count() != codes.size()) {
            throw new IllegalArgumentException("code list '" + id + "' holds a value twice");
        }
    }

    /** Builds a list from rows of value, Chinese and English. */
    public static CodeList of(String id, String[]... rows) {
        return new CodeList(
                id,
                java.util.Arrays.stream(rows)
                        .map(row -> new Code(row[0], LocalizedText.of(row[1], row[2])))
                        .toList());
    }

    /** Builds a list from an enum whose constants describe themselves. */
    public static CodeList of(String id, Graded[] grades) {
        return new CodeList(
                id,
                java.util.Arrays.stream(grades)
                        .map(grade -> new Code(grade.code(), grade.title()))
                        .toList());
    }

    /** The stored values, in order. */
    public List<String> values() {
        return codes.stream().map(Code::value).toList();
    }

    /** Finds a code by its value or by either of its titles, so that imported tables may use what people write. */
    public Optional<Code> find(String text) {
        for (Code code : codes) {
            if (code.value().equalsIgnoreCase(text)
                    || code.title().zh().equals(text)
                    || code.title().en().equalsIgnoreCase(text)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
