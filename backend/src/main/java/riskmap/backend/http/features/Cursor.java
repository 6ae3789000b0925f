package riskmap.backend.http.features;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import riskmap.geodata.model.Feature;

/**
 * A place in an order: what a feature is sorted by, then its id. It stays a place when the feature moves or goes.
 *
 * @param values of the attributes sorted by, null where there was none
 * @param id of the feature
 */
record Cursor(List<Object> values, String id) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The text in links: the id where nothing else counts, else the base64url of a JSON array that ends with it. */
    String token() {
        if (values.isEmpty()) {
            return id;
        }
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value == null ? null : value.toString()));
        texts.add(id);
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(texts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of texts could not be written", e);
        }
    }

    /** Reads a text from a link, or nothing when it is none of this sorting. */
    static Optional<Cursor> parse(String token, Sorting sorting) {
        try {
            String[] texts = sorting.isById()
                    ? new String[] {token}
                    : JSON.readValue(
                            new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8), String[].class);
            boolean fits = texts != null && texts.length == sorting.keys().size() + 1;
            String id = fits ? texts[texts.length - 1] : null;
            return id != null && Feature.isId(id)
                    ? Optional.of(new Cursor(values(texts, sorting), id))
                    : Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<Object> values(String[] texts, Sorting sorting) {
        Object[] values = new Object[texts.length - 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = sorting.keys().get(i).attribute().type().read(texts[i]);
        }
        return Arrays.asList(values);
    }
}
