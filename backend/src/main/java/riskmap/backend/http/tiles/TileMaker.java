package riskmap.backend.http.tiles;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Envelope;
import riskmap.backend.live.ChangeEvent;
import riskmap.backend.live.ChangeFeed;
import riskmap.geodata.model.Layer;
import riskmap.geodata.snapshot.LayerTable;
import riskmap.geodata.snapshot.PublicEdition;
import riskmap.geodata.tiles.Tile;
import riskmap.geodata.tiles.TileContent;
import riskmap.geodata.tiles.TileEncoder;

/**
 * Makes tiles and keeps them. A kept tile is good as long as none of its layers changed, or the change feed shows that
 * every change since lay elsewhere. Several requests for the same new tile wait for one making.
 */
@Singleton
class TileMaker {

    /** More than any buffer a tile is made with, as a share of its side. */
    private static final double MARGIN = 0.25;

    private final TileEncoder encoder = new TileEncoder();
    private final TileCache cache;
    private final ChangeFeed feed;
    private final ExecutorService work;
    private final ConcurrentMap<Making, CompletableFuture<KeptTile>> makings = new ConcurrentHashMap<>();
    private final Timer timer;

    TileMaker(
            ChangeFeed feed,
            @Named("work") ExecutorService work,
            MeterRegistry meters,
            @Value("${riskmap.tile-cache-bytes:67108864}") long budget) {
        this.feed = feed;
        this.work = work;
        this.cache = new TileCache(budget);
        this.timer = Timer.builder("riskmap.tile")
                .description("Time to make a vector tile that was not kept")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
        meters.gauge("riskmap.tile.cache.bytes", cache, TileCache::weight);
    }

    private record Making(TileKey key, long version, boolean gzip) {}

    /**
     * The tile: at once when it is kept, else when it is made.
     *
     * @param version of the city the tables belong to
     * @param gzip whether it is to be compressed
     */
    CompletableFuture<KeptTile> tile(TileKey key, List<LayerTable> tables, long version, boolean gzip) {
        KeptTile kept = cache.find(key);
        if (kept != null && isTrue(kept, key, tables)) {
            if (kept.version() < version) {
                cache.keep(key, kept.at(version));
            }
            return kept.lacks(gzip)
                    ? once(new Making(key, version, true), () -> compress(key, kept))
                    : CompletableFuture.completedFuture(kept);
        }
        return once(new Making(key, version, gzip), () -> make(key, tables, version, gzip));
    }

    private CompletableFuture<KeptTile> once(Making making, Supplier<KeptTile> maker) {
        CompletableFuture<KeptTile> made =
                makings.computeIfAbsent(making, m -> CompletableFuture.supplyAsync(maker, work));
        made.whenComplete((tile, failure) -> makings.remove(making));
        return made;
    }

    private KeptTile compress(TileKey key, KeptTile kept) {
        KeptTile compressed = kept.compressed();
        cache.keep(key, compressed);
        return compressed;
    }

    private boolean isTrue(KeptTile kept, TileKey key, List<LayerTable> tables) {
        long newest = tables.stream().mapToLong(LayerTable::revision).max().orElse(0);
        if (newest <= kept.version()) {
            return true;
        }
        List<ChangeEvent> events = feed.since(kept.version()).orElse(List.of());
        // A snapshot is published before its event: only when the event is there do we know what changed.
        boolean told = !events.isEmpty() && events.get(events.size() - 1).sequence() >= newest;
        Envelope reach = key.address().reach(MARGIN);
        return told && events.stream().noneMatch(event -> touches(event, key, tables, reach));
    }

    private static boolean touches(ChangeEvent event, TileKey key, List<LayerTable> tables, Envelope reach) {
        for (LayerTable table : tables) {
            Layer layer = table.layer();
            Envelope area =
                    key.options().restricted() ? event.envelope() : PublicEdition.outward(layer, event.envelope());
            if (event.layers().contains(layer.id()) && (area.isNull() || area.intersects(reach))) {
                return true;
            }
        }
        return false;
    }

    private KeptTile make(TileKey key, List<LayerTable> tables, long version, boolean gzip) {
        long start = System.nanoTime();
        List<TileContent> contents = tables.stream()
                .map(table -> table.on(key.address().scheme().grid()))
                .map(key.selection()::content)
                .toList();
        Tile tile = encoder.encode(contents, key.address(), key.options());
        KeptTile made = KeptTile.of(tile, version, gzip);
        cache.keep(key, made);
        timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        return made;
    }
}
