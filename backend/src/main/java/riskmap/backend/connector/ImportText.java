package riskmap.backend.connector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import riskmap.backend.connector.file.Connector;

/** The mapping of the import a run becomes. */
final class ImportText {

    private static final JsonMapper JSON = new JsonMapper();

    private ImportText() {}

    /** What the connector's mapping says; columns that enrich a feature stand under their attributes already. */
    static String of(Connector connector) {
        try {
            ObjectNode mapping = (ObjectNode) JSON.readTree(connector.mapping());
            if (connector.enriches()) {
                mapping.remove("columns");
            }
            mapping.put("idPrefix", connector.identity().prefix());
            return mapping.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the mapping of connector " + connector.id() + " was read before", e);
        }
    }
}
