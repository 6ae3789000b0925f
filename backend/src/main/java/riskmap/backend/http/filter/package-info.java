/**
 * Filters of requests: the parameters {@code filter}, {@code filter-lang} and {@code filter-crs}, parameters named like
 * attributes, and the input {@code filter} of processes. All of them become {@link riskmap.geodata.filter.Filter}; what is
 * wrong with one becomes a problem of status 400 with the reason and its place.
 */
package riskmap.backend.http.filter;
