/**
 * What a duty officer can tell the screens: {@link riskmap.backend.wall.command.Command}s, read strictly by
 * {@link riskmap.backend.wall.command.CommandReader}, and what of them still holds for a screen that was away
 * ({@link riskmap.backend.wall.command.Standing}).
 */
package riskmap.backend.wall.command;
