/**
 * The process {@code hot-spots}: where features, or what they weigh, stand together by more than chance. {@link
 * riskmap.backend.http.processes.hotspot.HotSpotsProcess} reads the inputs, {@code HotSpotsDocument} writes the cells.
 */
package riskmap.backend.http.processes.hotspot;
