package riskmap.backend.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import riskmap.backend.intake.ImportService.Opener;
import riskmap.backend.live.LiveCity;
import riskmap.backend.live.WriteDoor;
import riskmap.backend.store.imports.ImportStore;
import riskmap.geodata.model.LayerCatalog;

/**
 * What imports work with.
 *
 * @param catalog the layers
 * @param door where features are written
 * @param city what is known, to compare with
 * @param opener opens files
 * @param ledger where imports are kept
 * @param clock gives the times
 */
public record ImportRooms(
        LayerCatalog catalog, WriteDoor door, LiveCity city, Opener opener, ImportStore ledger, Clock clock) {

    /** The time, as fine as the ledger keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
