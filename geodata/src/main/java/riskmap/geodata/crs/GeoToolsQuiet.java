package riskmap.geodata.crs;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps GeoTools and its EPSG database from writing to the console: they log through {@code java.util.logging}, which
 * nobody here reads, and the database would otherwise replace the logging configuration of the whole process.
 */
final class GeoToolsQuiet {

    /** Held here because java.util.logging forgets the level of a logger nobody refers to. */
    private static final Logger[] LOGGERS = {Logger.getLogger("org.geotools"), Logger.getLogger("hsqldb.db")};

    static {
        if (System.getProperty("hsqldb.reconfig_logging") == null) {
            System.setProperty("hsqldb.reconfig_logging", "false");
        }
        for (Logger logger : LOGGERS) {
            logger.setLevel(Level.SEVERE);
        }
    }

    private GeoToolsQuiet() {}

    /** To be called before GeoTools referencing is touched. */
    static void ensure() {
        // The work is done once, when this class is loaded.
    }
}
