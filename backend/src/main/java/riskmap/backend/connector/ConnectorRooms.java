package riskmap.backend.connector;

import java.time.Clock;
import riskmap.backend.connector.fetch.Fetch;
import riskmap.backend.intake.Imports;
import riskmap.backend.live.LiveCity;
import riskmap.backend.live.WriteDoor;
import riskmap.backend.store.connector.ConnectorStore;
import riskmap.geodata.model.LayerCatalog;

/**
 * What connectors work with.
 *
 * @param catalog the layers
 * @param city what is known, to join with
 * @param door where features whose record has vanished are deleted
 * @param imports where records are brought in
 * @param store where runs are kept
 * @param fetch gets the records
 * @param clock gives the times
 */
public record ConnectorRooms(
        LayerCatalog catalog,
        LiveCity city,
        WriteDoor door,
        Imports imports,
        ConnectorStore store,
        Fetch fetch,
        Clock clock) {}
