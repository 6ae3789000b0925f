/**
 * Tokens of screens: read-only, one for a screen, revocable. Kept in the store as hashes, so every instance knows them and
 * nobody who reads the store can use them.
 */
package riskmap.backend.wall.token;
