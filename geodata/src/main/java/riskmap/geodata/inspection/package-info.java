/**
 * Who was due to be visited in a period and was not, and where nobody looks at all.
 *
 * <p>{@link riskmap.geodata.inspection.InspectionRules} is a named, versioned data file: classes of places, for each how
 * often a year a grid officer patrols and a licensed officer inspects, how often they may at most, and how long it takes.
 * {@link riskmap.geodata.inspection.InspectionCoverage} holds the visits of a period against it and answers an
 * {@link riskmap.geodata.inspection.InspectionReport}: tallies by grid, class of place and kind of visit, and findings that
 * name a place and a reason. {@link riskmap.geodata.inspection.GridWorkload} says what the same rules ask of a grid a year.
 *
 * <p>A place whose class the rules cannot tell is {@linkplain riskmap.geodata.inspection.PlaceClass#NOT_KNOWN not known}:
 * counted by itself, never as fine.
 */
package riskmap.geodata.inspection;
