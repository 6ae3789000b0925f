/**
 * The hand-drawn plan of the demo town: boundary, water, main roads, the quarters with their character and the centres of the
 * streets. {@link riskmap.geodata.demo.town.plan.Plan} is the door; to draw another town, change the text it reads
 * ({@code PlanText}). Lengths are metres on the local plane, x east and y north of the zone's centre; the text has kilometres.
 */
package riskmap.geodata.demo.town.plan;
