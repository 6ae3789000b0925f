package riskmap.backend.http.tiles;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tiles used last, within a budget of bytes. Striped, so that threads seldom wait for each other. */
final class TileCache {

    private static final int STRIPES = 16;

    private final Stripe[] stripes = new Stripe[STRIPES];

    TileCache(long budget) {
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new Stripe(budget / STRIPES);
        }
    }

    KeptTile find(TileKey key) {
        return stripe(key).find(key);
    }

    void keep(TileKey key, KeptTile tile) {
        stripe(key).keep(key, tile);
    }

    /** Bytes kept now. */
    long weight() {
        long sum = 0;
        for (Stripe stripe : stripes) {
            sum += stripe.weight();
        }
        return sum;
    }

    private Stripe stripe(TileKey key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return stripes[hash >>> 28];
    }

    private static final class Stripe {
        private final Map<TileKey, KeptTile> tiles = new LinkedHashMap<>(64, 0.75f, true);
        private final long budget;
        private long weight;

        Stripe(long budget) {
            this.budget = budget;
        }

        synchronized KeptTile find(TileKey key) {
            return tiles.get(key);
        }

        synchronized void keep(TileKey key, KeptTile tile) {
            KeptTile before = tiles.put(key, tile);
            weight += tile.weight() + key.weight() - (before == null ? 0 : before.weight() + key.weight());
            Iterator<Map.Entry<TileKey, KeptTile>> oldest = tiles.entrySet().iterator();
            while (weight > budget && oldest.hasNext()) {
                Map.Entry<TileKey, KeptTile> last = oldest.next();
                weight -= last.getValue().weight() + last.getKey().weight();
                oldest.remove();
            }
        }

        synchronized long weight() {
            return weight;
        }
    }
}
