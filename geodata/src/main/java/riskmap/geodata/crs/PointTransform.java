package riskmap.geodata.crs;

/** One system's way to longitude/latitude and back, point by point. Implementations are immutable and thread safe. */
interface PointTransform {

    /**
     * To degrees, in place.
     *
     * @param xy easting or longitude, then northing or latitude, of this system; becomes longitude, latitude
     */
    void toLonLat(double[] xy);

    /** From degrees, in place: the inverse of {@link #toLonLat}. */
    void fromLonLat(double[] xy);

    /** Longitude/latitude itself. */
    PointTransform IDENTITY = new PointTransform() {
        @Override
        public void toLonLat(double[] xy) {}

        @Override
        public void fromLonLat(double[] xy) {}
    };
}
