/**
 * Every number of every panel, from one snapshot: {@link riskmap.backend.wall.figures.Figures} hands out a finished document,
 * made once for each version, minute and profile, however many screens ask.
 *
 * <p>A panel's numbers are made by one function over the columns of its layers and kept until one of these layers or the
 * minute changes. They are never younger than they look: each panel carries the time of the oldest of its layers and the
 * state of the worst. How old is too old stands in the layer catalogue ({@code staleAfter}): past it a layer is old, past
 * three times it is dead. Days are days of the city.
 *
 * <p>Trends come from dates among the attributes (when a point was surveyed, a danger found or closed), not from the history
 * of the store: that would read thirty past states of a layer with every change. So a trend shows what is known today of
 * those days, also of days before the service was installed.
 */
package riskmap.backend.wall.figures;
