/**
 * Layers as files to be taken away: {@code GET /ogc/collections/{layer}/export}. What is written is what the same parameters
 * select as items; it is written into a temporary file, of bounded size and a few at a time, so that a failure is an answer
 * and never half a file.
 */
package riskmap.backend.http.export;
