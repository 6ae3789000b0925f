package riskmap.geodata.intake.detect;

import org.locationtech.jts.geom.Envelope;

/** What is known of the city already, asked by place in longitude/latitude. */
public interface KnownGround {

    /** How well a place fits what is known, each kind including the ones before it. */
    enum Fit {
        /** Outside the city. */
        OUTSIDE,
        /** In the city. */
        IN_CITY,
        /** On a block or building of the city: neither on a road nor in water. */
        ON_GROUND,
        /** Within {@link #NEAR} metres of something known that stands there. */
        AT_PLACE
    }

    /** How near a known place has to be, in metres: the shift between the systems is ten times as far. */
    double NEAR = 50;

    /** Rectangle of the city; the null envelope when nothing is known. */
    Envelope extent();

    /** How well a place fits. */
    Fit fit(double lon, double lat);
}
