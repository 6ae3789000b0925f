/** How the service is: health, readiness, and figures for Prometheus. */
package riskmap.backend.http.status;
