/** OGC API – Features: reading the features of a layer page by page. */
package riskmap.backend.http.features;
