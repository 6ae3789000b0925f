/** The data page in a real Chromium: files, mappings, connectors. */
package riskmap.browser.data;
