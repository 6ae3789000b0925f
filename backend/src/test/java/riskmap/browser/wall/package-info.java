/** The wall and its desk in a real Chromium, in a hall with as many screens as a test needs. */
package riskmap.browser.wall;
