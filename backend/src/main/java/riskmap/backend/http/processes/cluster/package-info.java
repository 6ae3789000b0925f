/**
 * The process {@code detect-clusters}: industrial clusters found from enterprises, described and compared with the declared
 * ones. {@link riskmap.backend.http.processes.cluster.DetectClustersProcess} reads the inputs, {@link
 * riskmap.backend.http.processes.cluster.ClusterReport} is what was computed, the document and the table write it.
 */
package riskmap.backend.http.processes.cluster;
