/**
 * The service behind the wall: what the screens of an operations centre show, and how a duty officer drives them. Knows no
 * HTTP; {@code http.wall} answers with it.
 *
 * <p>{@code scene}: what a screen can show, declared in files. {@code figures}: every number of every panel, from one
 * snapshot. {@code screen}: who is connected, and the passing on of commands. {@code command}: what can be told to a screen.
 * {@code picture}: several screens as one. {@code token}: which screens may see more than the public. {@code document}:
 * reading and keeping the JSON all these are written in.
 *
 * <p>Scenes, walls and tokens are shared by all instances of a service. Connections are not: an instance lists and
 * commands the screens connected to itself, and names every other one as missing with the reason, so nobody believes a
 * command arrived that did not. A proxy before several instances has to send {@code /wall/screens}, {@code /wall/commands}
 * and {@code /wall/channel} to one of them.
 */
package riskmap.backend.wall;
