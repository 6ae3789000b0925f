/**
 * The soak of a wall screen: a day of events, scene changes and outages in an hour, in a real Chromium, with what the page,
 * the browser and the service hold after every tenth of it.
 */
package riskmap.bench.soak;
