package riskmap.backend.intake.ledger;

import java.util.List;

/**
 * A page of the issues of an import.
 *
 * @param issues the page
 * @param matched how many there are on all pages
 */
public record IssuePage(List<ImportIssue> issues, long matched) {}
