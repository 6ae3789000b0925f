/**
 * Coordinate reference systems: the only room that knows GeoTools referencing, and the only one that knows axis order.
 *
 * <p>Axis order here is always longitude (or easting) first, whatever an authority says. Inside the product every stored
 * coordinate is longitude/latitude in degrees, CGCS2000 / WGS 84 terms; the two are treated as one (they differ by less
 * than a metre in 2026, which a map does not show).
 *
 * <ul>
 *   <li>{@link riskmap.geodata.crs.Crs}: a reference system by the names people use, also GCJ-02 and BD-09.
 *   <li>{@link riskmap.geodata.crs.Reprojection}: whole geometries from one system to another.
 *   <li>{@link riskmap.geodata.crs.MetricCrs}: the city's plane, where lengths are metres.
 *   <li>{@link riskmap.geodata.crs.Geodesic}: lengths and directions on the ellipsoid itself.
 * </ul>
 *
 * <p>Longitude/latitude, every CGCS2000 3-degree Gauss–Krüger zone, Web Mercator, GCJ-02 and BD-09 are computed here
 * without GeoTools, whose EPSG database takes seconds to open; it is opened only when another EPSG code is asked for.
 */
package riskmap.geodata.crs;
