/**
 * The processes {@code grid-coverage} (the check of the spatial core, what each grid holds, its workload, and the documents
 * and tables of all that) and {@code even-grids} (squares or hexagons to compare a plan with).
 */
package riskmap.backend.http.processes.coverage;
