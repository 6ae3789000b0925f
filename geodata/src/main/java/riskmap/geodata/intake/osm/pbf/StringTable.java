package riskmap.geodata.intake.osm.pbf;

import java.util.Arrays;

/** The texts of one block, decoded when first asked for. */
final class StringTable {

    private static final int TEXT = 1 << 3 | Wire.BYTES;
    private static final int MAX_TAGS = 10_000;

    private final Wire table;
    private final String[] texts;
    private int[] starts = new int[256];

    StringTable(Wire table) throws PbfException {
        this.table = table.again();
        int size = 0;
        while (table.more()) {
            int key = table.key();
            if (key == TEXT) {
                if (size == starts.length) {
                    starts = Arrays.copyOf(starts, size * 2);
                }
                starts[size++] = table.position();
            }
            table.skip(key);
        }
        texts = new String[size];
    }

    String text(long index) throws PbfException {
        if (index < 0 || index >= texts.length) {
            throw new PbfException("text number " + index + " is not in the block's table of " + texts.length);
        }
        int i = (int) index;
        if (texts[i] == null) {
            texts[i] = table.again(starts[i]).message().text();
        }
        return texts[i];
    }

    /** Tags from two parallel lists of text numbers. */
    Tags tags(Wire keys, Wire values) throws PbfException {
        int count = keys.count(MAX_TAGS);
        if (count == 0) {
            return Tags.NONE;
        }
        String[] pairs = new String[2 * count];
        for (int i = 0; i < pairs.length; i += 2) {
            pairs[i] = text(keys.varint());
            pairs[i + 1] = text(values.varint());
        }
        return new Tags(pairs);
    }
}
