/**
 * How the instances of a service act as one wall: {@link riskmap.backend.wall.relay.Relay} is the door for whoever tells the
 * screens something or wants to see them all.
 *
 * <p>A command goes into a log in the shared database. Every instance follows the log, the one that wrote it as well, so all
 * screens hear the same commands in the same order; a notification wakes the instances, and they look once a second in case
 * one was lost. Each instance keeps what holds for every screen, so a screen finds it wherever it connects. Who is connected
 * where is saved at once, what screens report in one go every two seconds. Connections are given up where the screen has
 * since connected to another instance.
 *
 * <p>While the database is away, commands reach the screens connected to the instance they are given to; the others are named
 * as missing. When it is back, they are added to the log with the numbers and times they were given.
 * One that had got there, although the answer was lost, is found by the name of its draft and stays the only one.
 *
 * <p>With an embedded database there is one instance and no log.
 */
package riskmap.backend.wall.relay;
