/** Finding things by name: indifferent to case, accents and full-width forms, the same rule for every address. */
package riskmap.backend.http.search;
