/**
 * The process {@code inspection-coverage}: visits held against the rules by the spatial core, and the documents and tables
 * of the result. {@link riskmap.backend.http.processes.inspection.RulesInput} reads the rules a request brings along, for
 * every process that works by them.
 */
package riskmap.backend.http.processes.inspection;
