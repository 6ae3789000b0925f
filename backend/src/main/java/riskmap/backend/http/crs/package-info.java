/**
 * Reference systems on the wire: OGC API – Features, Part 2.
 *
 * <p>Inside the product longitude or easting always comes first. On the wire the authority's axis order holds: latitude or
 * northing first in EPSG:4326, EPSG:4490 and the CGCS2000 zones. {@link riskmap.backend.http.crs.OfferedCrs} says which
 * systems there are, {@link riskmap.backend.http.crs.WireCrs} takes geometries out and in,
 * {@link riskmap.backend.http.crs.SearchBox} reads a {@code bbox} in any of them.
 */
package riskmap.backend.http.crs;
