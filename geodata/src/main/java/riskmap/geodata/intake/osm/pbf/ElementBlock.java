package riskmap.geodata.intake.osm.pbf;

import java.util.ArrayList;
import java.util.List;
import riskmap.geodata.intake.osm.pbf.ElementVisitor.Kind;

/** One block of elements: a text table, the coding of coordinates, and groups of elements of one kind each. */
final class ElementBlock {

    private static final int TABLE = 1 << 3 | Wire.BYTES;
    private static final int GROUP = 2 << 3 | Wire.BYTES;
    private static final int NODE = 1 << 3 | Wire.BYTES;
    private static final int DENSE = 2 << 3 | Wire.BYTES;
    private static final int WAY = 3 << 3 | Wire.BYTES;
    private static final int RELATION = 4 << 3 | Wire.BYTES;

    private final ElementVisitor visitor;
    private StringTable texts = new StringTable(Wire.nothing());
    private long granularity = 100;
    private long latOffset;
    private long lonOffset;

    private ElementBlock(Wire block, ElementVisitor visitor) throws PbfException {
        this.visitor = visitor;
        while (block.more()) {
            int key = block.key();
            switch (key) {
                case TABLE -> texts = new StringTable(block.message());
                case 17 << 3 | Wire.VARINT -> granularity = block.varint();
                case 19 << 3 | Wire.VARINT -> latOffset = block.varint();
                case 20 << 3 | Wire.VARINT -> lonOffset = block.varint();
                default -> block.skip(key);
            }
        }
    }

    static void read(Wire block, ElementVisitor visitor) throws PbfException {
        Wire groups = block.again();
        ElementBlock coding = new ElementBlock(block, visitor);
        while (groups.more()) {
            int key = groups.key();
            if (key == GROUP) {
                coding.group(groups.message());
            } else {
                groups.skip(key);
            }
        }
    }

    private void group(Wire group) throws PbfException {
        while (group.more()) {
            int key = group.key();
            Kind kind = kind(key);
            if (kind == null || !visitor.wants(kind)) {
                group.skip(key);
            } else {
                element(key, group.message());
            }
        }
    }

    private static Kind kind(int key) {
        return switch (key) {
            case NODE, DENSE -> Kind.NODE;
            case WAY -> Kind.WAY;
            case RELATION -> Kind.RELATION;
            default -> null;
        };
    }

    private void element(int key, Wire message) throws PbfException {
        switch (key) {
            case NODE -> node(new Fields(message));
            case DENSE -> dense(new Fields(message));
            case WAY -> {
                Fields way = new Fields(message);
                visitor.way(way.id(), way.deltas(8), way.tags(texts));
            }
            default -> visitor.relation(new Fields(message).relation(texts));
        }
    }

    private void node(Fields node) throws PbfException {
        visitor.node(
                node.signedId(),
                lon(node.number(9).signed()),
                lat(node.number(8).signed()),
                node.tags(texts));
    }

    private void dense(Fields nodes) throws PbfException {
        Wire ids = nodes.list(1);
        Wire lats = nodes.list(8);
        Wire lons = nodes.list(9);
        Wire tags = nodes.list(10);
        long id = 0;
        long lat = 0;
        long lon = 0;
        List<String> pairs = new ArrayList<>();
        while (ids.more()) {
            id += ids.signed();
            lat += lats.signed();
            lon += lons.signed();
            pairs.clear();
            for (long k = tags.more() ? tags.varint() : 0; k != 0; k = tags.more() ? tags.varint() : 0) {
                pairs.add(texts.text(k));
                pairs.add(texts.text(tags.varint()));
            }
            visitor.node(id, lon(lon), lat(lat), Tags.of(pairs));
        }
    }

    private long lon(long value) {
        return Math.round((lonOffset + granularity * (double) value) / 100);
    }

    private long lat(long value) {
        return Math.round((latOffset + granularity * (double) value) / 100);
    }
}
