/**
 * Clusters of enterprises: found by density, outlined, described, and compared with those that were declared.
 *
 * <p>{@link riskmap.geodata.cluster.ClusterDetection} puts the features of a layer together by DBSCAN, over cells
 * so small that their points are near each other, or by HDBSCAN, over the spanning tree of mutual reachability; {@link riskmap.geodata.cluster.ClusterOutline} draws each cluster as an area,
 * {@link riskmap.geodata.cluster.AreaCount} counts what lies in it, {@link riskmap.geodata.cluster.DeclaredClusters} says
 * which clusters nobody declared, which have grown beyond their line and which declared ones are empty.
 */
package riskmap.geodata.cluster;
