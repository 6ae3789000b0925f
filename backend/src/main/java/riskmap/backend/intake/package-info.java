/**
 * Imports: files → {@link riskmap.geodata.intake.Intake} → the one door for writes, some thousand features at a time.
 *
 * <p>Every file is gone through once before the first write, so that a broken one writes nothing. Each batch is durable when
 * it is counted; an import that was interrupted is run again and changes only what differs.
 *
 * <p>{@link riskmap.backend.intake.ImportService} is for commands. {@link riskmap.backend.intake.Imports} is for people at
 * a screen: file → preview → dry run → import → report → undo, each import a row of the ledger, each run a job on a thread
 * of its own.
 */
package riskmap.backend.intake;
