/**
 * OGC API – Processes: the analyses of the spatial core, described, called and answered.
 *
 * <p>Here is the frame; each process has a folder of its own below. A {@link riskmap.backend.http.processes.AnalysisProcess} declares its {@link riskmap.backend.http.processes.Input
 * inputs}; the declaration is the description people read, the schema clients check with, and what the {@link
 * riskmap.backend.http.processes.Inputs reader} holds every request to. One request sees one snapshot; every result
 * says which, by which method, from which inputs and when.
 */
package riskmap.backend.http.processes;
