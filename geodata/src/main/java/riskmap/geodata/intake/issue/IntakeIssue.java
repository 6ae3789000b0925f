package riskmap.geodata.intake.issue;

import java.util.Locale;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.model.LocalizedText;

/**
 * One thing found wrong on the way in, one kind per type. Rejected and repaired records always have one; notices are about
 * the source as a whole. Issues are data: collected, counted, reported and shown on the map.
 */
public sealed interface IntakeIssue {

    /** What became of the record. */
    enum Severity {
        /** It was left out. */
        REJECTED,
        /** It was mended and taken in. */
        REPAIRED,
        /** No record is concerned; people should know nevertheless. */
        NOTICE
    }

    /**
     * The record concerned.
     *
     * @param place where it stands in the source
     * @param id its identity, or null when unknown
     * @param geometry longitude/latitude, or null when there is none that could be drawn
     */
    record Subject(SourcePlace place, String id, Geometry geometry) {

        /** A record of which only the place is known. */
        public static Subject at(SourcePlace place) {
            return new Subject(place, null, null);
        }
    }

    /** The record concerned. */
    Subject subject();

    /** The value at fault, as the source has it; null when no single value is. */
    String value();

    /** Name of the attribute concerned; null where the kind is about none. */
    default String field() {
        return null;
    }

    /** What is wrong and what is allowed, in one sentence. */
    LocalizedText reason();

    /** What became of the record. */
    default Severity severity() {
        return Severity.REJECTED;
    }

    /** Name of the kind, in lower case with hyphens, for counts and files. */
    default String kind() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** The record is not of the form its format asks for. */
    record UnreadableRecord(Subject subject, String value, LocalizedText reason) implements IntakeIssue {}

    /** Bytes are not valid in the encoding of the file. */
    record BrokenText(Subject subject, String value, LocalizedText reason) implements IntakeIssue {}

    /** A limit on size or depth is exceeded. */
    record TooLarge(Subject subject, String value, LocalizedText reason) implements IntakeIssue {}

    /** There is no place on the map to put it. */
    record MissingGeometry(Subject subject, String value, LocalizedText reason) implements IntakeIssue {}

    /** The layer cannot hold a geometry of this type. */
    record WrongGeometryType(Subject subject, String value, LocalizedText reason) implements IntakeIssue {}

    /** A coordinate is NaN or infinite. */
    record CoordinateNotFinite(Subject subject, String value, LocalizedText reason) implements IntakeIssue {}

    /** A coordinate is none of the declared reference system; the reason says what may be meant. */
    record CoordinateOutOfRange(Subject subject, String value, LocalizedText reason) implements IntakeIssue {}

    /** A geometry is invalid and what could be saved of it is nothing, or of another type. */
    record UnrepairableGeometry(Subject subject, String value, LocalizedText reason) implements IntakeIssue {}

    /** The identity cannot be used. */
    record InvalidId(Subject subject, String value, LocalizedText reason) implements IntakeIssue {}

    /** Another record of the same source has this identity. */
    record DuplicateId(Subject subject, String value, LocalizedText reason) implements IntakeIssue {}

    /**
     * A value is not one the attribute allows.
     *
     * @param field name of the attribute
     */
    record InvalidValue(Subject subject, String field, String value, LocalizedText reason) implements IntakeIssue {}

    /**
     * A value the layer requires is absent.
     *
     * @param field name of the attribute
     */
    record MissingValue(Subject subject, String field, LocalizedText reason) implements IntakeIssue {

        @Override
        public String value() {
            return null;
        }
    }

    /**
     * A wrong value of an attribute that is not required was left out, as the mapping asks.
     *
     * @param field name of the attribute
     */
    record ValueLeftOut(Subject subject, String field, String value, LocalizedText reason) implements IntakeIssue {

        @Override
        public Severity severity() {
            return Severity.REPAIRED;
        }
    }

    /** The geometry was mended. */
    record GeometryRepaired(Subject subject, String value, LocalizedText reason) implements IntakeIssue {

        @Override
        public Severity severity() {
            return Severity.REPAIRED;
        }
    }

    /** A column of the source has no attribute to go to; its values are not taken in. */
    record UnmappedColumn(Subject subject, String value, LocalizedText reason) implements IntakeIssue {

        @Override
        public Severity severity() {
            return Severity.NOTICE;
        }
    }

    /** Something about the source people should know: a detected encoding, identities made from row numbers. */
    record SourceNote(Subject subject, String value, LocalizedText reason) implements IntakeIssue {

        @Override
        public Severity severity() {
            return Severity.NOTICE;
        }
    }
}
