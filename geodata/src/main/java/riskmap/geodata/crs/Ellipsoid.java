package riskmap.geodata.crs;

/**
 * An ellipsoid of revolution.
 *
 * @param a equatorial radius in metres
 * @param inverseFlattening 1/f
 */
record Ellipsoid(double a, double inverseFlattening) {

    /** CGCS2000 (EPSG:1024). */
    static final Ellipsoid CGCS2000 = new Ellipsoid(6_378_137, 298.257222101);

    /** WGS 84 (EPSG:7030). */
    static final Ellipsoid WGS84 = new Ellipsoid(6_378_137, 298.257223563);

    double flattening() {
        return 1 / inverseFlattening;
    }

    /** First eccentricity. */
    double eccentricity() {
        double f = flattening();
        return Math.sqrt(f * (2 - f));
    }

    /** Third flattening n = f / (2 − f), in which Krüger's series is written. */
    double thirdFlattening() {
        double f = flattening();
        return f / (2 - f);
    }
}
