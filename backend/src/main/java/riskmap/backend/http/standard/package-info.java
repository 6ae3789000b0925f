/**
 * What a room adds to the service as a whole: its conformance classes, its links on the landing page, its paths in the
 * OpenAPI document. The landing room collects these from every room and knows none of them.
 */
package riskmap.backend.http.standard;
