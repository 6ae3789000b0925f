/** The ledger of imports, their issues, and which changes they made, so that an import can be undone. */
package riskmap.backend.store.imports;
