/** The layers as OGC API collections: description, age, style, code lists and queryables, all from the catalogue. */
package riskmap.backend.http.collections;
