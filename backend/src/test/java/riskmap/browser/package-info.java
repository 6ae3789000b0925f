/** The pages in a real Chromium against a real service: what people see, asserted by pixels and by what stands there. */
package riskmap.browser;
