/** The process {@code grid-coverage}: the check of the spatial core, what each grid holds, and the document of both. */
package riskmap.backend.http.processes.coverage;
