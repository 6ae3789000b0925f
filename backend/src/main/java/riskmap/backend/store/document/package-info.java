/** Documents kept beside the city: scenes, video walls, tokens of screens. */
package riskmap.backend.store.document;
