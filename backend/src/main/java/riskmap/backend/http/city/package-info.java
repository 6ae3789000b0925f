/** The published city as a request may see it: one snapshot per request, and only what its sender may read. */
package riskmap.backend.http.city;
