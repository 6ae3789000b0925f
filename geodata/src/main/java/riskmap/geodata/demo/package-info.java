/**
 * A synthetic development zone with the figures of the sources, the same for the same seed.
 *
 * <p>{@link riskmap.geodata.demo.DemoZone} is the door: it gives the features of every layer in the order they can be
 * stored. The ground comes from {@code demo.town}; each maker here fills one or a few layers. Everything is invented
 * and says so; no clock, no files, no chance but the seed.
 */
package riskmap.geodata.demo;
