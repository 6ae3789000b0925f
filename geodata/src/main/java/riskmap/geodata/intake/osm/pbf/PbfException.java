package riskmap.geodata.intake.osm.pbf;

import java.io.IOException;

/** The file is not readable as OSM PBF; the message says where and why in one sentence. */
public final class PbfException extends IOException {

    public PbfException(String message) {
        super(message);
    }
}
