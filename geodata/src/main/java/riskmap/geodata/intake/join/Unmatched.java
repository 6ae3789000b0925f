package riskmap.geodata.intake.join;

/**
 * A record that was joined with nothing.
 *
 * @param record its number in the source, from 1
 * @param value what stands where the code should be, shortened; null when nothing does
 * @param why the reason
 */
public record Unmatched(long record, String value, NoMatch why) {}
