/**
 * Scenes: what a screen shows, declared in JSON. {@link riskmap.backend.wall.scene.SceneReader} checks a declaration against
 * the layer catalogue and the {@link riskmap.backend.wall.scene.Panel}s; {@link riskmap.backend.wall.scene.Scenes} holds the
 * built-in ones, which are files of this room, and those saved in the store. A saved scene with the id of a built-in one
 * stands in its place until it is removed.
 */
package riskmap.backend.wall.scene;
