/**
 * The abstract tests of the OGC API standards, ported: each class walks the running service from its landing page, as a
 * client does that knows nothing but the standard, and proves the conformance classes it names. A class of requirements
 * that nobody proves is not declared.
 */
package riskmap.backend.http.conformance;
