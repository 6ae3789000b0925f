/**
 * The ledger of imports: what was brought in, by whom, how it was understood, what became of it, and whether it was taken
 * back. Plain records, written by the store, shown by the web service.
 */
package riskmap.backend.intake.ledger;
