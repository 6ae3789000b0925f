package riskmap.geodata.intake.osm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.intake.osm.pbf.Relation;
import riskmap.geodata.intake.osm.pbf.Tags;

/** What was wanted of a file, after it has been read through: all that the layers are made from. */
final class Extract {

    /**
     * A node that is a thing by itself.
     *
     * @param id the node's id
     * @param lon degrees
     * @param lat degrees
     * @param tags its tags
     */
    record Spot(long id, double lon, double lat, Tags tags) {}

    /** The kinds of problem found while reading. */
    enum Trouble {
        GIVEN_TWICE,
        OUT_OF_RANGE
    }

    /**
     * A wanted object that was left out while reading.
     *
     * @param kind node, way or relation
     * @param id its id
     * @param trouble why
     */
    record LeftOut(String kind, long id, Trouble trouble) {}

    /** With room for growing and sorting. */
    private static final int BYTES_PER_NODE = 32;

    private static final int BYTES_PER_WAY = 250;

    final NodeIndex nodes = new NodeIndex(TooMuch.limit(BYTES_PER_NODE));
    final WayTable ways = new WayTable(TooMuch.limit(BYTES_PER_WAY));
    final Set<Long> memberWays = new HashSet<>();
    final List<Relation> relations = new ArrayList<>();
    final List<Spot> spots = new ArrayList<>();
    final List<LeftOut> leftOut = new ArrayList<>();

    /** The box the file says it covers, or the box of its nodes; null when there are no nodes. */
    Envelope bounds;

    /** How many needed nodes have two positions, and the first of them. */
    long contradictions;

    long firstContradiction;
}
