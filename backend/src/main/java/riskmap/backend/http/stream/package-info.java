/**
 * Event streams over one connection each, with a bounded queue: who reads too slowly is told to read everything again, who
 * does not read at all is dropped. Rooms that have something to tell keep a set of {@link riskmap.backend.http.stream.EventStream}.
 */
package riskmap.backend.http.stream;
