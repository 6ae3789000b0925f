package riskmap.geodata.intake.osm;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.intake.osm.Extract.LeftOut;
import riskmap.geodata.intake.osm.Extract.Trouble;
import riskmap.geodata.intake.osm.pbf.ElementVisitor;
import riskmap.geodata.intake.osm.pbf.PbfFile;
import riskmap.geodata.intake.osm.pbf.PbfHeader;
import riskmap.geodata.intake.osm.pbf.Relation;
import riskmap.geodata.intake.osm.pbf.Tags;

/**
 * Reads a file three times: relations say which ways are needed, ways say which nodes. So the order of the elements in
 * the file does not matter, and nothing is held that no layer asks for.
 */
final class ExtractReader {

    private final PbfFile file;
    private final TagRules rules;
    private final TagFilter filter;
    private final Extract extract = new Extract();

    private ExtractReader(PbfFile file, TagRules rules) {
        this.file = file;
        this.rules = rules;
        this.filter = new TagFilter(rules);
    }

    static Extract read(PbfFile file, TagRules rules) throws IOException {
        ExtractReader reader = new ExtractReader(file, rules);
        PbfHeader header = file.read(reader.new Relations());
        file.read(reader.new Ways());
        reader.seal();
        Nodes nodes = reader.new Nodes();
        file.read(nodes);
        Envelope seen = nodes.box.isNull() ? null : nodes.box;
        reader.extract.bounds = header.bounds() != null ? header.bounds() : seen;
        return reader.extract;
    }

    private void seal() {
        extract.nodes.seal();
        extract.ways.seal();
        for (int way = 0; way < extract.ways.size(); way++) {
            if (extract.ways.isRepeated(way)) {
                leaveOut("way", extract.ways.id(way), Trouble.GIVEN_TWICE);
            }
        }
    }

    private void leaveOut(String kind, long id, Trouble trouble) {
        extract.leftOut.add(new LeftOut(kind, id, trouble));
    }

    private final class Relations implements ElementVisitor {

        private final Set<Long> seen = new HashSet<>();

        @Override
        public boolean wants(Kind kind) {
            return kind == Kind.RELATION;
        }

        @Override
        public void relation(Relation relation) {
            Tags tags = filter.keep(relation.tags());
            boolean polygon = tags.is("type", "multipolygon") || tags.is("type", "boundary");
            if (!polygon || !mayMatter(tags)) {
                return;
            }
            if (!seen.add(relation.id())) {
                leaveOut("relation", relation.id(), Trouble.GIVEN_TWICE);
                return;
            }
            extract.relations.add(new Relation(relation.id(), relation.members(), tags));
            relation.members().stream()
                    .filter(member -> member.kind() == Kind.WAY)
                    .forEach(member -> extract.memberWays.add(member.id()));
        }

        /** In older data the tags of a multipolygon stand on its outer ways. */
        private boolean mayMatter(Tags tags) {
            return tags.is("type", "multipolygon") || !rules.forArea(tags).isEmpty();
        }
    }

    private final class Ways implements ElementVisitor {

        @Override
        public boolean wants(Kind kind) {
            return kind == Kind.WAY;
        }

        @Override
        public void way(long id, long[] nodes, Tags all) {
            Tags tags = filter.keep(all);
            boolean wanted =
                    !rules.forLine(tags).isEmpty() || !rules.forArea(tags).isEmpty() || Coastline.is(tags);
            if (!wanted && !extract.memberWays.contains(id)) {
                return;
            }
            extract.ways.add(id, nodes, tags);
            extract.nodes.need(nodes);
        }
    }

    private final class Nodes implements ElementVisitor {

        private final Envelope box = new Envelope();
        private final Set<Long> seen = new HashSet<>();

        @Override
        public boolean wants(Kind kind) {
            return kind == Kind.NODE;
        }

        @Override
        public void node(long id, long lon, long lat, Tags all) {
            if (NodeIndex.inRange(lon, lat)) {
                box.expandToInclude(lon / 1e7, lat / 1e7);
            }
            if (extract.nodes.place(id, lon, lat) == NodeIndex.Placing.CONTRADICTION && extract.contradictions++ == 0) {
                extract.firstContradiction = id;
            }
            if (!all.isEmpty()) {
                spot(id, lon, lat, all);
            }
        }

        private void spot(long id, long lon, long lat, Tags all) {
            if (rules.forNode(all).isEmpty()) {
                return;
            }
            if (!NodeIndex.inRange(lon, lat)) {
                leaveOut("node", id, Trouble.OUT_OF_RANGE);
            } else if (!seen.add(id)) {
                leaveOut("node", id, Trouble.GIVEN_TWICE);
            } else {
                extract.spots.add(new Extract.Spot(id, lon / 1e7, lat / 1e7, filter.keep(all)));
            }
        }
    }
}
