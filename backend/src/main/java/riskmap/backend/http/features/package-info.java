/** OGC API – Features: reading the features of a layer page by page, and changing one at a time. */
package riskmap.backend.http.features;
