/**
 * The published city as a request may see it: one snapshot per request, and only what its sender may read. Readers without
 * an account get the city's public edition from {@link riskmap.backend.http.city.CityView}; what does not come from a
 * snapshot, such as past versions and the areas of events, goes through {@link riskmap.backend.http.city.Audience}.
 */
package riskmap.backend.http.city;
