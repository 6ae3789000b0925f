/** Documents: trees of maps, lists and values, answered as JSON or as a plain page for people. */
package riskmap.backend.http.document;
