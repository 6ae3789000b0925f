package riskmap.backend.wall.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import riskmap.backend.live.LiveCity;
import riskmap.backend.live.LiveCity.Outage;
import riskmap.backend.wall.document.Times;
import riskmap.backend.wall.scene.Panel;
import riskmap.geodata.snapshot.CitySnapshot;
import riskmap.geodata.snapshot.LayerTable;

/** The figures of the present city, for screens of the public and for those that may see names. */
@Singleton
public final class Figures {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LiveCity city;
    private final Clock clock;
    private final Profile open = new Profile(false);
    private final Profile full = new Profile(true);

    Figures(LiveCity city, Clock clock) {
        this.city = city;
        this.clock = clock;
    }

    /**
     * A finished document.
     *
     * @param tag the same for the same document, without quotes
     * @param json UTF-8
     */
    public record Sheet(String tag, byte[] json) {}

    /**
     * The figures now, to the minute.
     *
     * @param names whether the reader may see names and exact places
     */
    public Sheet sheet(boolean names) {
        return (names ? full : open).sheet(city.snapshot(), city.outage(), clock.instant());
    }

    /** The figures of one profile: of those who ask at once, one makes them and the others wait for it. */
    private static final class Profile {

        private final boolean names;
        private final PanelFigures panels = new PanelFigures();
        private Sheet last;

        Profile(boolean names) {
            this.names = names;
        }

        synchronized Sheet sheet(CitySnapshot whole, Optional<Outage> outage, Instant now) {
            String tag = (names ? "s" : "p") + whole.version() + "-" + now.getEpochSecond() / 60
                    + outage.map(down -> "-" + down.since().getEpochSecond()).orElse("");
            if (last == null || !last.tag().equals(tag)) {
                CitySnapshot shown = names ? whole : whole.publicEdition();
                last = new Sheet(tag, write(new Moment(shown, now, names), outage));
            }
            return last;
        }

        private byte[] write(Moment moment, Optional<Outage> outage) {
            Map<String, LayerAge> ages = new LinkedHashMap<>();
            for (LayerTable table : moment.city().tables()) {
                ages.put(table.layer().id(), LayerAge.of(table, moment.now(), outage.isPresent()));
            }
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("version", moment.city().version());
            tree.put("time", Times.text(moment.now()));
            tree.put("profile", names ? "full" : "public");
            tree.put("outage", outage.map(Profile::describe).orElse(null));
            tree.put("clock_behind_s", secondsBehind(moment));
            tree.put("layers", ages.values().stream().map(LayerAge::toDocument).toList());
            tree.put("panels", panels(moment, ages));
            try {
                return JSON.writeValueAsBytes(tree);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("figures could not be written", e);
            }
        }

        private static Map<String, Object> describe(Outage outage) {
            return Map.of("message", outage.message(), "since", Times.text(outage.since()));
        }

        /** How far the last change lies in the future: then this service's clock is behind another's. */
        private static long secondsBehind(Moment moment) {
            Duration ahead = Duration.between(moment.now(), moment.city().time());
            return Math.max(0, ahead.toSeconds());
        }

        private Map<String, Object> panels(Moment moment, Map<String, LayerAge> ages) {
            Map<String, Object> tree = new LinkedHashMap<>();
            Moment minute = new Moment(moment.city(), moment.now().truncatedTo(ChronoUnit.MINUTES), names);
            for (Panel panel : Panel.values()) {
                List<LayerAge> from = panel.layers().stream()
                        .filter(ages::containsKey)
                        .map(ages::get)
                        .toList();
                if (from.size() == panel.layers().size()) {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("updated", Times.text(LayerAge.oldest(from)));
                    one.put("layers", panel.layers());
                    one.put("state", LayerAge.worst(from).code());
                    one.put("data", panels.of(panel, minute));
                    tree.put(panel.id(), one);
                }
            }
            return tree;
        }
    }
}
