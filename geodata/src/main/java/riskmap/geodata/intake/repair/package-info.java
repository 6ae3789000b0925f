/**
 * How geometries are made valid: empty parts and repeated points go, rings that cross or touch themselves are rebuilt, outer
 * rings run counter-clockwise. {@link riskmap.geodata.intake.repair.GeometryRepair} is the door and says in words what it
 * mended; what crosses itself too often to be rebuilt ({@link riskmap.geodata.intake.repair.Crossings}) is refused.
 */
package riskmap.geodata.intake.repair;
