/**
 * An OpenStreetMap extract becomes a city by itself.
 *
 * <p>{@link riskmap.geodata.intake.osm.OsmReader} reads a {@code .osm.pbf} file three times (relations, ways, nodes), so that
 * only what some layer asks for is held, and pushes records: streets, water and sea, land use, protected places, resources,
 * hazard sources, enterprises, population, industrial clusters, the jurisdiction, and the blocks between the streets.
 * {@code tag-rules.txt} beside the classes says which tags become what.
 *
 * <p>Identities are {@code osm:n1}, {@code osm:w1}, {@code osm:r1} for nodes, ways and relations. Every wanted object that
 * was dropped or mended is an issue. Levels of risk are never guessed: they stay empty, which means "not surveyed".
 */
package riskmap.geodata.intake.osm;
