/**
 * The past of the city: every version of a feature, also of a deleted one, and layers as they were at an instant.
 *
 * <p>{@link riskmap.backend.http.versions.VersionController} lists versions and answers each of them;
 * {@link riskmap.backend.http.versions.Moments} gives reading rooms the view that the parameter {@code asOf} asks for. A
 * version is restored by putting it back: {@code PUT} of what the version's address answers.
 */
package riskmap.backend.http.versions;
