/**
 * The JSON documents of the wall: read strictly with every bad field named ({@link riskmap.backend.wall.document.Fields}),
 * kept in the store with versions ({@link riskmap.backend.wall.document.SavedDocuments}).
 */
package riskmap.backend.wall.document;
