/** {@code /ogc}: where a client begins, what the service conforms to, and its OpenAPI document. */
package riskmap.backend.http.landing;
