/**
 * Blocks: the cells between streets and water that grids are made of.
 *
 * <p>Given an area, lines that divide it and the water in it, all in metres, {@link riskmap.geodata.intake.blocks.BlockCutter}
 * cuts the area along the lines. The blocks are a coverage: they share every corner of every common border, do not overlap
 * and leave no gap in the area. Their borders are snapped to whole centimetres, which is what makes that exact.
 */
package riskmap.geodata.intake.blocks;
