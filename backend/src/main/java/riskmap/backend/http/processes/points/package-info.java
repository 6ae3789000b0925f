/**
 * The weighted points of a layer that several analyses start from: {@link
 * riskmap.backend.http.processes.points.LayerPoints} reads them as a request asks and keeps the last ones, each by {@link
 * riskmap.backend.http.processes.points.Kept}.
 */
package riskmap.backend.http.processes.points;
