package riskmap.backend.store.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import riskmap.backend.TestPostgis;
import riskmap.backend.store.StoreSettings;
import riskmap.backend.store.opening.CityDatabase;
import riskmap.backend.store.wall.WallStore.Draft;
import riskmap.backend.store.wall.WallStore.Entry;
import riskmap.backend.store.wall.WallStore.Link;
import riskmap.backend.store.wall.WallStore.Seen;
import riskmap.backend.store.wall.WallStore.Sign;
import riskmap.geodata.model.LayerCatalog;

/** What instances tell each other of screens, in PostGIS. */
class PostgisWallStoreTest {

    private TestPostgis.Database server;

    @AutoClose
    private CityDatabase database;

    private WallStore store;

    @BeforeEach
    void open() {
        server = TestPostgis.newDatabase();
        database = CityDatabase.open(
                StoreSettings.server(server.jdbcUrl(), server.user(), server.password()),
                LayerCatalog.standard(),
                Clock.systemUTC());
        store = database.wall().orElseThrow();
    }

    private Entry add(String kind, String... targets) {
        return store.add(draft(null, null, List.of(targets), kind, "{}"));
    }

    private static Draft draft(Long seq, Instant issued, List<String> targets, String kind, String content) {
        return new Draft(UUID.randomUUID().toString(), seq, issued, targets, kind, content);
    }

    private Instant now() {
        return store.time().time();
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = server.connect();
                var work = connection.createStatement()) {
            work.execute(statement);
        }
    }

    @Test
    void theLogIsReadInTheOrderInWhichManyAddToIt() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<Entry>> adding = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String target = "s" + i;
            adding.add(() -> add("scene", target, "all"));
        }
        List<Entry> added = new ArrayList<>();
        for (Future<Entry> one : threads.invokeAll(adding)) {
            added.add(one.get());
        }
        threads.shutdown();
        List<Entry> read = store.after(0);
        assertEquals(40, read.size());
        for (int i = 1; i < 40; i++) {
            assertTrue(read.get(i).position() > read.get(i - 1).position());
        }
        assertEquals(read.get(7).seq(), read.get(7).position());
        List<Long> numbers = added.stream().map(Entry::seq).toList();
        assertEquals(40, new HashSet<>(numbers).size());
        assertEquals(2, read.get(0).targets().size(), read.get(0).targets().toString());
        assertEquals(read.subList(30, 40), store.after(read.get(29).position()));
    }

    @Test
    void ofWhatWasReplacedLongAgoOnlyTheLastIsKept() {
        Instant before = now().minus(Duration.ofMinutes(2));
        store.add(draft(5L, before, List.of("a", "b"), "scene", "{\"old\":1}"));
        store.add(draft(6L, before, List.of("a"), "pause", "{}"));
        Entry late = store.add(draft(4L, before, List.of("b"), "scene", "{\"older\":1}"));
        assertEquals(3, store.after(0).size());
        add("scene", "a");
        List<Entry> left = store.after(0);
        assertEquals(List.of("b"), left.get(0).targets(), "it still holds for b: " + left);
        assertEquals(List.of(5L, 6L, 4L), left.stream().limit(3).map(Entry::seq).toList());
        add("scene", "b");
        assertEquals(
                List.of("pause", "scene", "scene"),
                store.after(0).stream().map(Entry::kind).toList());
        assertTrue(late.position() > late.seq());
    }

    @Test
    void aDraftThatIsTriedAgainIsFoundWithTheNumberItGot() {
        Draft first = draft(9L, null, List.of("a", "b"), "scene", "{}");
        Entry added = store.add(first);
        assertEquals(9, added.seq(), "it is greater than all before");
        assertTrue(added.position() > added.seq());
        Draft late = draft(added.position(), null, List.of("a"), "pause", "{}");
        Entry raised = store.add(late);
        assertEquals(raised.position(), raised.seq(), "it was not greater than all before");
        assertEquals(added, store.add(new Draft(first.id(), 9L, now(), first.targets(), "scene", "{}")));
        assertEquals(raised, store.add(late));
        assertEquals(List.of(added, raised), store.after(0));
    }

    @Test
    void noLaterNumberIsLessThanOneThatWasGivenByAClockThatIsFast() {
        long soon = add("scene", "a").seq() + 3_600_000_000L;
        Entry fast = store.add(draft(soon, now(), List.of("a"), "pause", "{}"));
        assertEquals(soon, fast.seq());
        assertTrue(add("pause", "a").seq() > soon);
    }

    @Test
    void aLaterConnectionWinsAndAnEarlierReportIsLeftOut() {
        Instant now = now();
        store.save("left", List.of(new Link("hall", now, null, "first")), List.of(new Sign("hall", now, "late")));
        store.save("right", List.of(new Link("hall", now.minusSeconds(9), null, "old")), List.of());
        assertEquals("left", only().instance());
        store.save(
                "right",
                List.of(new Link("hall", now.plusSeconds(1), null, "second")),
                List.of(new Sign("hall", now.minusSeconds(1), "early"), new Sign("nobody", now, "?")));
        assertEquals("right", only().instance());
        assertEquals("second", only().link().intro());
        assertEquals("late", only().sign().report());
        store.save("left", List.of(new Link("hall", now, now.plusSeconds(2), "first")), List.of());
        assertNull(only().link().gone(), "what ended was the earlier one");
    }

    private Seen only() {
        List<Seen> all = store.screens();
        assertEquals(1, all.size());
        return all.get(0);
    }

    @Test
    void screensOfAnInstanceThatLeftOrFellSilentAreGone() throws SQLException {
        Instant now = now();
        store.save("left", List.of(new Link("a", now, null, "")), List.of());
        assertNull(only().link().gone());
        sql("update wall_instances set beat = beat - interval '1 minute'");
        assertTrue(only().link().gone().isBefore(now));
        store.save("left", List.of(), List.of());
        assertNull(only().link().gone());
        store.leave("left");
        assertTrue(only().link().gone().isAfter(now));
    }

    @Test
    void whatIsLongGoneIsForgottenWithItsCommands() {
        Instant old = now().minus(Duration.ofDays(8));
        store.save("left", List.of(new Link("old", old, old.plusSeconds(1), "")), List.of());
        assertEquals(List.of(), store.screens());
        store.add(draft(null, old, List.of("*", "old"), "scene", "{}"));
        store.save("left", List.of(new Link("new", now(), null, "")), List.of());
        assertEquals("new", only().link().id());
        assertEquals(List.of("*"), store.after(0).get(0).targets());
    }

    @Test
    void atMostFiveHundredAreKeptThoseThatAreThereFirst() {
        Instant now = now();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < 520; i++) {
            links.add(new Link("s" + i, now, i < 30 ? now.plusMillis(i + 1) : null, ""));
        }
        store.save("left", links, List.of());
        List<String> kept =
                store.screens().stream().map(seen -> seen.link().id()).toList();
        assertEquals(500, kept.size());
        assertTrue(kept.contains("s29") && !kept.contains("s19"), kept.toString());
    }

    @Test
    void anInstanceHearsThatSomethingWasTold() throws Exception {
        assertTrue(store.awaitNews(Duration.ofMillis(1)), "what was told before it listened was not heard");
        add("pause", "*");
        assertTrue(store.awaitNews(Duration.ofSeconds(20)));
    }

    @Test
    void anEmbeddedDatabaseHasNobodyToTell() {
        StoreSettings settings = new StoreSettings("jdbc:h2:mem:quiet", null, null, null, 2);
        try (CityDatabase alone = CityDatabase.open(settings, LayerCatalog.standard(), Clock.systemUTC())) {
            assertTrue(alone.wall().isEmpty());
        }
    }
}
