/** The map and its analyses in a real Chromium. */
package riskmap.browser.explore;
