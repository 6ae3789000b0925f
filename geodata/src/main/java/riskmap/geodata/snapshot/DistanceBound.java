package riskmap.geodata.snapshot;

/** A lower bound of the geodesic distance from a place to a longitude/latitude box, squared so that it needs no root. */
sealed interface DistanceBound permits GeodesicBound, PlaneBound {

    /** Square metres: the square of a length that is not more than the distance from the place to the box. */
    double squared(double minX, double minY, double maxX, double maxY);
}
