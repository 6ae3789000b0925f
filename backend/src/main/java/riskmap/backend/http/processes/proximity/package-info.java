/**
 * The process {@code proximity}: what is near. One declaration, four kinds of question ({@link
 * riskmap.backend.http.processes.proximity.ProximityMode}), which read their inputs, ask the spatial core and write the
 * answer as GeoJSON, JSON or a table.
 */
package riskmap.backend.http.processes.proximity;
