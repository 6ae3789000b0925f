package riskmap.backend.live;

import java.time.Instant;
import java.util.List;
import riskmap.geodata.model.Feature;
import riskmap.geodata.snapshot.LayerTable;

/** The city's past: every version of every feature is kept, also of those deleted. */
public interface CityHistory {

    /**
     * A layer as it was at an instant.
     *
     * <p>The tables asked for last are kept; such a read costs as much as one of the present table. Another one costs the
     * reading of the versions that held then and have ended since, and the copying of the present table's columns.
     *
     * @param layerId a layer of the catalogue
     * @param time not after now
     * @return a table whose revision and time are those of the last change then; without features before the first change
     * @throws WriteDoor.Unavailable when the store cannot be read
     */
    LayerTable at(String layerId, Instant time);

    /**
     * Versions of a feature, newest first.
     *
     * @param layerId a layer of the catalogue
     * @param below only versions with a lower number; {@link Long#MAX_VALUE} for all
     * @param most how many at most
     * @return empty when there never was such a feature
     * @throws WriteDoor.Unavailable when the store cannot be read
     */
    List<Version> versions(String layerId, String id, long below, int most);

    /**
     * One version of a feature.
     *
     * @param feature the state; {@link Feature#updated} says since when it held
     * @param actor who wrote it
     * @param created whether the feature was not there before
     * @param end how it ended, or null while it holds
     */
    record Version(Feature feature, String actor, boolean created, End end) {}

    /**
     * The end of a version.
     *
     * @param time when it ceased to hold
     * @param actor who ended it
     * @param deleted whether the feature was deleted; otherwise the next version follows
     */
    record End(Instant time, String actor, boolean deleted) {}
}
