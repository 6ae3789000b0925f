/**
 * The command line: serve, import, export, demo. Each command starts as much of the service as it needs, and turns
 * expected failures into one sentence.
 */
package riskmap.backend.cli;
