/**
 * The screens connected to this instance: {@link riskmap.backend.wall.screen.Screens} knows each by its id, remembers what it
 * was told last and what it reported last, and passes commands on. At most 500 are known; of those gone, the one gone longest
 * makes room. A screen is silent when its channel is open but it has not reported for a while, and gone when its channel is
 * closed. Everything here is in memory and bounded.
 */
package riskmap.backend.wall.screen;
