/** GeoJSON (RFC 7946) in and out: longitude first, no other axis order, no other CRS. */
package riskmap.backend.http.geojson;
