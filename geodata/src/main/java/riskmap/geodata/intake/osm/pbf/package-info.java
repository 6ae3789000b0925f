/**
 * The OSM PBF file format: blobs, string tables, delta-coded elements. Knows nothing of maps.
 *
 * <p>The format's few messages are read from the protobuf wire directly. Two libraries on the market carry classes
 * named {@code crosby.binary}, generated for protobuf 3 and for protobuf 4; a service that holds a routing engine and
 * a managed protobuf version can run neither safely. Reading by hand also keeps every size under a stated limit.
 *
 * @see <a href="https://wiki.openstreetmap.org/wiki/PBF_Format">PBF format</a>
 */
package riskmap.geodata.intake.osm.pbf;
