/** The process {@code echo}: answers its inputs, for trying out clients. */
package riskmap.backend.http.processes.echo;
