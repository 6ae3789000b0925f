/**
 * The ground of the demo zone: a town laid out from a hand-drawn plan and a seed.
 *
 * <p>The plan ({@link riskmap.geodata.demo.town.plan.Plan}) gives boundary, lakes, rivers, main roads and quarters. A
 * direction field ({@code Field}) follows all of them, streets and canals are traced through it ({@code Tracer}), everything
 * is noded and polygonised into blocks, and whole blocks are gathered into grids.
 * {@link riskmap.geodata.demo.town.Town} is the door.
 *
 * <p>All coordinates here are metres on a local plane, x east and y north of the zone's centre; only
 * {@link riskmap.geodata.demo.town.Plane} knows longitude and latitude.
 */
package riskmap.geodata.demo.town;
