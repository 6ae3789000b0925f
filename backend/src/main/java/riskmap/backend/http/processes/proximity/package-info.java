/** The process {@code proximity}: the features of a layer nearest to a place. */
package riskmap.backend.http.processes.proximity;
