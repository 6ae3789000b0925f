package riskmap.backend.intake.ledger;

import java.util.Locale;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.intake.issue.IntakeIssue;
import riskmap.geodata.model.LocalizedText;

/**
 * One issue of an import as it is kept.
 *
 * @param number its place in the order of the file, from 1
 * @param kind name of the kind, lower case with hyphens
 * @param severity {@code rejected}, {@code repaired} or {@code notice}
 * @param unit what is counted in the file: {@code line}, {@code feature} …
 * @param place which one, from 1; 0 for the file as a whole
 * @param featureId identity of the record, or null
 * @param field the attribute concerned, or null
 * @param value the value at fault, or null
 * @param reason what is wrong and what is allowed
 * @param geometry longitude/latitude, or null
 */
public record ImportIssue(
        int number,
        String kind,
        String severity,
        String unit,
        long place,
        String featureId,
        String field,
        String value,
        LocalizedText reason,
        Geometry geometry) {

    /** An issue of the intake; characters no database keeps are replaced. */
    public static ImportIssue of(int number, IntakeIssue issue) {
        IntakeIssue.Subject subject = issue.subject();
        return new ImportIssue(
                number,
                issue.kind(),
                issue.severity().name().toLowerCase(Locale.ROOT),
                subject.place().unit(),
                subject.place().number(),
                storable(subject.id()),
                issue.field(),
                storable(issue.value()),
                LocalizedText.of(
                        storable(issue.reason().zh()), storable(issue.reason().en())),
                subject.geometry());
    }

    private static String storable(String text) {
        if (text == null) {
            return null;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == 0 || Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
