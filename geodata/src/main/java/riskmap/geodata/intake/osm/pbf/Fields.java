package riskmap.geodata.intake.osm.pbf;

import java.util.ArrayList;
import java.util.List;
import riskmap.geodata.intake.osm.pbf.ElementVisitor.Kind;

/** The fields of one element, found by number; lists are left packed until they are read. */
final class Fields {

    private static final int COUNT = 11;

    /** The OSM database allows ways of 2,000 nodes and relations of 32,000 members. */
    private static final int MAX_LIST = 1_000_000;

    private final Wire[] values = new Wire[COUNT];

    Fields(Wire message) throws PbfException {
        while (message.more()) {
            int key = message.key();
            int field = key >>> 3;
            if (field >= COUNT) {
                message.skip(key);
            } else if ((key & 7) == Wire.BYTES) {
                values[field] = message.message();
            } else {
                values[field] = message.again();
                message.skip(key);
            }
        }
    }

    /** A packed list, empty when absent. */
    Wire list(int field) {
        return values[field] == null ? Wire.nothing() : values[field];
    }

    /** A number that has to be there. */
    Wire number(int field) throws PbfException {
        if (values[field] == null) {
            throw new PbfException("an element lacks field " + field);
        }
        return values[field];
    }

    long id() throws PbfException {
        return number(1).varint();
    }

    long signedId() throws PbfException {
        return number(1).signed();
    }

    Tags tags(StringTable texts) throws PbfException {
        return texts.tags(list(2), list(3));
    }

    /** A packed list of deltas, summed up. */
    long[] deltas(int field) throws PbfException {
        Wire list = list(field);
        long[] sums = new long[list.count(MAX_LIST)];
        long sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += list.signed();
            sums[i] = sum;
        }
        return sums;
    }

    Relation relation(StringTable texts) throws PbfException {
        long[] ids = deltas(9);
        Wire roles = list(8);
        Wire types = list(10);
        List<Relation.Member> members = new ArrayList<>(ids.length);
        for (long member : ids) {
            String role = texts.text(roles.varint());
            members.add(new Relation.Member(kind(types.varint()), member, role));
        }
        return new Relation(id(), members, tags(texts));
    }

    private static Kind kind(long type) throws PbfException {
        if (type < 0 || type > 2) {
            throw new PbfException("member type " + type + " is not 0 (node), 1 (way) or 2 (relation)");
        }
        return Kind.values()[(int) type];
    }
}
