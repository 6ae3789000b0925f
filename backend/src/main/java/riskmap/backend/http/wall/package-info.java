/**
 * The wall over HTTP: scenes, figures, the channel of each screen, commands, video walls, tokens of screens.
 *
 * <p>Reading is open as elsewhere; who reads without an account gets the public profile. A screen with a token shows it as a
 * cookie that {@code /wall?token=…} sets, and then reads as a viewer. Files of the pages must not stand below
 * {@code /wall/scenes}, {@code /wall/figures}, {@code /wall/channel}, {@code /wall/screens}, {@code /wall/commands} and
 * {@code /wall/walls}: those addresses are data.
 */
package riskmap.backend.http.wall;
