/** The pages and what they are made of, served from the class path with entity tags and a strict content policy. */
package riskmap.backend.http.pages;
