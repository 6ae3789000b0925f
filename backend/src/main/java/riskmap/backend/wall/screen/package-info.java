/**
 * The screens as an instance knows them: {@link riskmap.backend.wall.screen.Screens} knows each by its id, those connected
 * here and those of other instances, remembers what it was told and what it reported last, and passes commands on to those
 * connected here. At most 500 are known; of those gone, the one gone longest makes room. A screen is silent when its channel
 * is open but it has not reported for a while, and gone when its channel is closed. Everything here is in memory and bounded;
 * {@code relay} tells other instances and learns from them.
 */
package riskmap.backend.wall.screen;
