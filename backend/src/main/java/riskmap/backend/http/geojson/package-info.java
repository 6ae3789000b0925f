/**
 * GeoJSON (RFC 7946) in and out: longitude first, no other axis order, no other CRS. One feature stands here as a body
 * that is read, a document that is answered, and the entity tag of its version.
 */
package riskmap.backend.http.geojson;
