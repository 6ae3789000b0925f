package riskmap.backend.wall.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import riskmap.backend.wall.command.Command;
import riskmap.backend.wall.command.CommandKind;
import riskmap.backend.wall.command.Standing.Told;

/** In what form commands come to a screen. */
class ScreensTest {

    private static final String HOLDS = "what holds";

    private final Screens screens = new Screens(Clock.systemUTC());
    private final List<String> heard = new ArrayList<>();

    @BeforeEach
    void connect() {
        Intro hall = new Intro("hall", "hall", null, null, null, false, "192.0.2.1");
        screens.connect(hall, (intro, welcome) -> outlet());
    }

    private Outlet outlet() {
        return new Outlet() {

            @Override
            public void tell(Told told) {
                heard.add(String.valueOf(told.seq()));
            }

            @Override
            public void renew() {
                heard.add(HOLDS);
            }

            @Override
            public void end() {
                heard.add("end");
            }
        };
    }

    private static Told message(long seq) {
        Command command = new Command(List.of("*"), CommandKind.MESSAGE, null, null, null, "no. " + seq, null);
        return new Told(seq, Instant.EPOCH, command);
    }

    private static Told pause(long seq) {
        return new Told(seq, Instant.EPOCH, new Command(List.of("*"), CommandKind.PAUSE, null, null, null, null, null));
    }

    @Test
    void commandsGivenEarlierThanTheLastToldComeOnceAsWhatHolds() {
        screens.tell(message(9));
        screens.tell(List.of(pause(4), pause(5), message(8)));
        assertEquals(List.of("9", HOLDS), heard);
        screens.tell(List.of(pause(7), message(11)));
        screens.tell(message(11));
        assertEquals(List.of("9", HOLDS, "11", HOLDS), heard);
    }

    @Test
    void manyCommandsAtOnceComeAsWhatHolds() {
        List<Told> few =
                LongStream.rangeClosed(1, 3).mapToObj(ScreensTest::message).toList();
        screens.tell(few);
        assertEquals(List.of("1", "2", "3"), heard);
        heard.clear();
        screens.tell(
                LongStream.rangeClosed(4, 203).mapToObj(ScreensTest::message).toList());
        assertEquals(List.of(HOLDS), heard);
        screens.tell(message(203));
        screens.tell(message(204));
        assertEquals(List.of(HOLDS, "204"), heard);
    }
}
