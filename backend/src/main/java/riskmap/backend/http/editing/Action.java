package riskmap.backend.http.editing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import riskmap.geodata.model.Layer;

/**
 * One change of a transaction, as it was asked for.
 *
 * @param index of the action in the list, from 0; an insert of several items is several changes of one action
 * @param place where it stands in the document, for messages: {@code transaction[3]}
 * @param id the feature; null for an insert
 * @param ifMatch entity tag of the version it was made for, or null
 * @param content feature or merge patch; null for a delete
 */
record Action(int index, String place, Kind kind, Layer layer, String id, String ifMatch, JsonNode content) {

    /** What is to be done. */
    enum Kind {
        INSERT,
        REPLACE,
        UPDATE,
        DELETE;

        static Optional<Kind> find(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(name))
                    .findFirst();
        }

        static List<String> codes() {
            return Arrays.stream(values()).map(Kind::code).toList();
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
