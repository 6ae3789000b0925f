/**
 * What is wrong with a source and its records, and how people are told: every finding of the intake in Chinese and in English.
 *
 * <p>{@link riskmap.geodata.intake.issue.IntakeIssue} is one finding about one record, at its
 * {@link riskmap.geodata.intake.issue.SourcePlace}; {@link riskmap.geodata.intake.issue.IssueLog} counts all of them, holds
 * the first and writes each to a GeoJSON file; {@link riskmap.geodata.intake.issue.IntakeReport} says in the end what became
 * of the source. What stops a reading is thrown: {@link riskmap.geodata.intake.issue.UnreadableSource} for a whole source,
 * {@link riskmap.geodata.intake.issue.Misformed} for a part of a record or of a mapping.
 */
package riskmap.geodata.intake.issue;
