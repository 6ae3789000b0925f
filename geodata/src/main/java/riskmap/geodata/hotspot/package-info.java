/**
 * Hot spots: where high values stand together by more than chance, and cold spots where low ones do.
 *
 * <p>Flow: {@link riskmap.geodata.hotspot.StudyArea} sums the points cell by cell over an area, empty cells included;
 * {@link riskmap.geodata.hotspot.HotSpots} is the door and answers for each cell the statistic Gi* of Getis and Ord, its
 * two-sided p-value, the same corrected for the false-discovery rate, and a {@link riskmap.geodata.hotspot.HotSpotClass}.
 */
package riskmap.geodata.hotspot;
