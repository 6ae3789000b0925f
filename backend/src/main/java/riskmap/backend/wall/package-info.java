/**
 * The service behind the wall: what the screens of an operations centre show, and how a duty officer drives them. Knows no
 * HTTP; {@code http.wall} answers with it.
 *
 * <p>{@code scene}: what a screen can show, declared in files. {@code figures}: every number of every panel, from one
 * snapshot. {@code screen}: who is connected, and the passing on of commands. {@code command}: what can be told to a screen.
 * {@code relay}: all instances of a service as one wall. {@code picture}: several screens as one. {@code token}: which
 * screens may see more than the public. {@code document}: reading and keeping the JSON all these are written in.
 *
 * <p>Scenes, walls, tokens, screens and commands are shared by all instances of a service. Who tells screens something hears
 * which have it before them; every other target is named as missing with the reason, so nobody believes a command arrived
 * that did not. A screen connected to another instance counts as reached while that one and the screen give signs of life.
 */
package riskmap.backend.wall;
