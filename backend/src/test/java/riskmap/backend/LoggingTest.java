package riskmap.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import riskmap.geodata.crs.Crs;

/** The GeoTools artifact bundles an old slf4j that silences Logback; ours must not. */
class LoggingTest {

    @Test
    void lineReachesAnAppenderAfterGeoToolsIsAwake() {
        wakeGeoTools();
        LoggerContext context = assertInstanceOf(LoggerContext.class, LoggerFactory.getILoggerFactory());
        Logger logger = context.getLogger("riskmap.test.logging");
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.setContext(context);
        appender.start();
        logger.addAppender(appender);
        LoggerFactory.getLogger("riskmap.test.logging").warn("{} layers loaded", 17);
        logger.detachAppender(appender);
        assertEquals(
                List.of("17 layers loaded"),
                appender.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
    }

    @Test
    void thereIsOneSlf4jOnTheClassPath() throws IOException {
        List<URL> factories =
                Collections.list(getClass().getClassLoader().getResources("org/slf4j/LoggerFactory.class"));
        assertEquals(1, factories.size(), factories::toString);
        List<URL> old =
                Collections.list(getClass().getClassLoader().getResources("org/slf4j/impl/StaticLoggerBinder.class"));
        assertTrue(old.isEmpty(), old::toString);
    }

    @Test
    void geoToolsWritesNothingToTheConsole() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        PrintStream caught = new PrintStream(console, true, StandardCharsets.UTF_8);
        System.setOut(caught);
        System.setErr(caught);
        try {
            wakeGeoTools();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertEquals("", console.toString(StandardCharsets.UTF_8));
    }

    /** UTM zone 51 is not among the systems computed without GeoTools, so its EPSG database is opened. */
    private static void wakeGeoTools() {
        double[] xy = {120.7238, 31.3237};
        Crs.parse("EPSG:32651").fromLonLat(xy);
        assertEquals(283_400, xy[0], 1_000);
    }
}
