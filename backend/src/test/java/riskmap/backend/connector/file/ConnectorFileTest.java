package riskmap.backend.connector.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riskmap.geodata.model.LayerCatalog;

/** What connector files may say, and how what they may not say is named. */
class ConnectorFileTest {

    private static final String JDBC = "'source': {'kind': 'jdbc', 'url': 'jdbc:postgresql://db.example/x',"
            + " 'query': 'select * from t', 'userFrom': 'CONNECTOR_U', 'passwordFrom': 'CONNECTOR_P'}";
    private static final String REST = "'mapping': {'layer': 'hidden-dangers', 'id': 'no', 'crs': 'EPSG:4549'},"
            + " 'join': {'column': 'uscc', 'repeats': 'allow'}, 'schedule': 'PT15M'";

    private static Connector parse(String json) throws BadConnector {
        return ConnectorFile.parse("credit", json.replace('\'', '"'), LayerCatalog.standard());
    }

    @Test
    void whatIsLeftOutHasDefaults() throws BadConnector {
        Connector connector = parse("{" + JDBC + ", " + REST + "}");
        assertEquals("enterprises", connector.join().layer());
        assertEquals("credit_code", connector.join().attribute());
        assertEquals("enterprise_id", connector.join().link());
        assertEquals("credit:", connector.identity().prefix());
        assertEquals("no", connector.identity().column());
        assertFalse(connector.deletesVanished());
        assertEquals(Duration.ofSeconds(300), connector.limits().time());
        assertEquals("{\"layer\":\"hidden-dangers\"}", connector.mapping(), "place and identity come from the join");
        Connector.Table table = (Connector.Table) connector.source();
        assertEquals("CONNECTOR_P", table.passwordFrom());
    }

    @Test
    void aWebSourceWithoutUserStillParses() throws BadConnector {
        Connector connector =
                parse("{'source': {'kind': 'http', 'url': 'https://a.example/x?type=1', 'format': 'geojson',"
                        + " 'paging': {'next': 'link'}}, " + REST + "}");
        Connector.Web web = (Connector.Web) connector.source();
        assertEquals("/features", web.items());
        assertNull(((Connector.NextLink) web.paging()).pointer());
        assertEquals("https://a.example/x", web.shown());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        'schedule': 'PT15M' | 'schedule': 'PT10S' | 'schedule' is "PT10S"; allowed is an ISO 8601 duration from PT1M to P7D, or 'daily HH:MM'
        'schedule': 'PT15M' | 'shedule': 'PT15M' | the file has the unknown member 'shedule'; allowed are title, source, limits, mapping, join, schedule, vanished
        hidden-dangers | dangers | 'mapping.layer' is "dangers"; allowed is one of [
        'uscc' | 'uscc', 'attribute': 'code' | 'join.attribute' is "code"; allowed is an attribute of layer 'enterprises'
        'column': 'uscc', | `` | 'join.column' is absent; allowed is the column or member that holds the credit code
        'id': 'no', | `` | 'mapping.id' is absent; allowed is the column of the identity, because 'join.repeats' is allow
        CONNECTOR_P | hunter2 | 'source.passwordFrom' is "hunter2"; allowed is the name of an environment variable that begins with CONNECTOR_
        CONNECTOR_U | RISKMAP_ADMIN_PASSWORD | 'source.userFrom' is "RISKMAP_ADMIN_PASSWORD"; allowed is the name of an environment variable
        db.example/x | db.example/x?password=hunter2 | 'source.url' is jdbc:postgresql://db.example/x…; allowed is jdbc:postgresql://HOST/DATABASE
        jdbc:postgresql://db.example/x | jdbc:h2:mem:x;INIT=RUNSCRIPT | 'source.url' is jdbc:h2:mem:x…; allowed is
        jdbc:postgresql://db.example/x | jdbc:mysql://db.example/x | 'source.url' is jdbc:mysql://db.example/x; allowed is
        select * from t | delete from t | 'source.query' is "delete from t"; allowed is one statement that begins with SELECT
        select * from t | select 1; drop table t | 'source.query' is "select 1; drop table t"; allowed is one statement
        'jdbc' | 'ftp' | 'source.kind' is "ftp"; allowed is jdbc or http
        'allow' | 'perhaps' | 'join.repeats' is "perhaps"; allowed is allow or reject
        'PT15M' | 'PT15M', 'limits': {'rows': 0} | 'limits.rows' is 0; allowed is a whole number from 1 to 2000000
        'id': 'no' | 'id': 'no', 'set': {'state': 'open'} | 'mapping' the mapping's 'set' gives attribute 'state' a value that 'open' is not one of
        'id': 'no' | 'columms': {} | 'mapping' has the unknown key 'columms'; allowed are
        """)
    void whatIsWrongIsNamed(String from, String to, String sentence) {
        String text = ("{" + JDBC + ", " + REST + "}").replace(from.strip(), to.strip());
        BadConnector bad = assertThrows(BadConnector.class, () -> parse(text), text);
        assertTrue(bad.getMessage().startsWith(sentence.strip()), bad.getMessage());
        assertFalse(bad.getMessage().contains("password=hunter2"), bad.getMessage());
    }

    @Test
    void dailyMeansLocalTime() {
        Schedule daily = Schedule.parse("daily 02:30").orElseThrow();
        assertEquals(
                Instant.parse("2026-11-22T18:30:00Z"),
                daily.after(Instant.parse("2026-11-21T18:30:00Z")),
                "the next day");
        assertEquals(Instant.parse("2026-11-21T18:30:00Z"), daily.after(Instant.parse("2026-11-21T18:29:59Z")));
        assertTrue(Schedule.parse("daily 25:00").isEmpty());
        assertTrue(Schedule.parse("every day").isEmpty());
    }
}
